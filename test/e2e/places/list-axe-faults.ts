import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A theme changes nothing but colours, and a language nothing but words: what was asked of one place is not asked again. */
export type AxePart = 'all' | 'colours' | 'all but colours';

export type AxeScope = {
  readonly part?: AxePart;
  /** Selector of what is looked at; the whole page without it. */
  readonly within?: string;
  /** Selector of what is not. */
  readonly except?: string;
};

/** What fades in is looked at when it stands; what turns for as long as something is under way never ends. */
const untilFadedIn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const fading = document.getAnimations().filter(({ effect, playState }) => playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });

/**
 * What axe finds on the page as it stands, by every rule that it has and that can be kept: those of WCAG 2.2 A and AA, its
 * best practices, and of the ones it calls experimental those that are named here.
 *
 * Off: `color-contrast-enhanced`, `identical-links-same-purpose` and `meta-refresh-no-exceptions` (AAA);
 * `css-orientation-lock` (a window of the desktop does not turn); `hidden-content` (asks for a look by hand at whatever is
 * hidden, and finds no fault); `focus-order-semantics` (takes a region that can be scrolled by keys for a control).
 */
export async function listAxeFaults(page: Page, { part = 'all', within, except }: AxeScope = {}): Promise<readonly string[]> {
  await untilFadedIn(page);
  const without = part === 'all but colours' ? COLOUR_RULES.map((rule) => [rule, { enabled: false }] as const) : [];
  // One pass in our own page; the other way opens a second window, which the program does not have.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (within !== undefined) builder.include(within);
  if (except !== undefined) builder.exclude(except);
  const { violations } = await builder
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
