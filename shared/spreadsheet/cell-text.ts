import { toNfc } from '../kernel/text.ts';

/**
 * Text of a cell as the program keeps it: NFC, line ends as `\n`, no other control character but the tab (they cannot be
 * seen, and a code with one in it would equal no other), half characters replaced.
 */
export function toCellText(text: string): string {
  return toNfc(text.toWellFormed().replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll(/(?![\n\t])[\p{Cc}\ufeff]/gu, ''));
}
