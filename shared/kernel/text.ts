/** Text enters the program as NFC, so that one word has one sequence of code points everywhere. */
export const toNfc = (text: string): string => text.normalize('NFC');

/** How a text begins, on one line: as many whole words as fit into `length` characters, with a mark where it goes on. */
export function firstWords(text: string, length: number): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut.slice(0, length)}…`;
}

/** Of a reason in a list: more than a line of it shows. */
export const REASON_BEGINNING = 90;
