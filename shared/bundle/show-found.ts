/** Characters that could hide or turn round a line of a terminal or a screen: controls, formats, separators, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Longest text of a found value, in UTF-16 units. */
const MAX_SHOWN = 80;

/**
 * A found value as a person can read it: JSON of a simple value, shortened to 80 characters, with unseen characters
 * escaped; `{…}` and `[…]` for objects and lists.
 */
export function showFound(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  if (typeof value === 'string') return showText(JSON.stringify(value.slice(0, MAX_SHOWN + 1)));
  return showText(String(value));
}

/** A text from a file, shortened to 80 characters, with unseen characters escaped; no quotes are added. */
export function showText(text: string): string {
  const escaped = text.slice(0, MAX_SHOWN + 1).replace(UNSEEN, escapeCharacter);
  return escaped.length > MAX_SHOWN ? `${escaped.slice(0, MAX_SHOWN - 1).toWellFormed().replace(/\ufffd$/, '')}…` : escaped;
}

/** A text from a file at its full length, with unseen characters escaped: the name of an entry, of a file, of a place. */
export const showUnseen = (text: string): string => text.replace(UNSEEN, escapeCharacter);

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, index) =>
    `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
