import { z } from 'zod';

/**
 * Zod tries `new Function` to see whether it may write its own parsers. The page's policy forbids that, rightly, and
 * would report each try; so the page says beforehand that it does without. Imported before every schema.
 */
z.config({ jitless: true });
