/** Text enters the program as NFC, so that one word has one sequence of code points everywhere. */
export const toNfc = (text: string): string => text.normalize('NFC');
