import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePublishedSchemas } from '#test/support/published-schemas.ts';

/** Writes `resources/schemas/*.schema.json` anew from the schemas in the code: `node test/run/publish-schemas.ts`. */
const folder = path.resolve(import.meta.dirname, '../../resources/schemas');
mkdirSync(folder, { recursive: true });
for (const [file, text] of writePublishedSchemas()) writeFileSync(path.join(folder, file), text);
