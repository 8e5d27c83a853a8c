import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A theme changes nothing but colours, and a language nothing but words: what was asked of one place is not asked again. */
export type AxePart = 'all' | 'colours' | 'all but colours';

/**
 * What axe finds on the page as it stands, by every rule that it has and that can be kept: those of WCAG 2.2 A and AA, its
 * best practices, and of the ones it calls experimental those that are named here.
 *
 * Off: `color-contrast-enhanced`, `identical-links-same-purpose` and `meta-refresh-no-exceptions` (AAA);
 * `css-orientation-lock` (a window of the desktop does not turn); `hidden-content` (asks for a look by hand at whatever is
 * hidden, and finds no fault); `focus-order-semantics` (takes a region that can be scrolled by keys for a control).
 */
export async function listAxeFaults(page: Page, part: AxePart = 'all'): Promise<readonly string[]> {
  const without = part === 'all but colours' ? COLOUR_RULES.map((rule) => [rule, { enabled: false }] as const) : [];
  const { violations } = await new AxeBuilder({ page })
    // One pass in our own page; the other way opens a second window, which the program does not have.
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(part === 'colours' ? { runOnly: [...COLOUR_RULES] } : { rules: Object.fromEntries([...ADDED_RULES.map((rule) => [rule, { enabled: true }] as const), ...without]) }),
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => id !== 'label-content-name-mismatch' || !isSaidInWords(html)).map(({ html }) => `${id}: ${html}`));
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;
const ADDED_RULES = ['target-size', 'label-content-name-mismatch', 'p-as-heading', 'table-fake-caption', 'td-has-header'] as const;

/** A field of the heat map shows `9/9` and says "9 of 9". */
const isSaidInWords = (html: string): boolean => html.startsWith('<td ');
