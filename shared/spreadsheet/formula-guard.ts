/**
 * Text that a spreadsheet would run, or half swallow, when it opens a CSV: it begins with `=`, `+`, `-` or `@` (their
 * full-width forms run too), perhaps after blanks, or with a tab or line end (OWASP, CSV injection). Text that has
 * apostrophes before such counts as well, so that the guard can be taken off again.
 */
const RISKY = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** One apostrophe before text that a spreadsheet would run; other text as it is. */
export const guardText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** What `guardText` was given. */
export const unguardText = (text: string): string => (isGuarded(text) ? text.slice(1) : text);

export const isGuarded = (text: string): boolean => text.startsWith("'") && RISKY.test(text.slice(1));
