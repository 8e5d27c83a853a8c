/**
 * A text without marks and in lower case, unit for unit as long as the text itself: what matches in the folded text is
 * cut out of the original by its place, and stays as the decision words it. Give it NFC.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (const character of text) {
    const bare = character === 'đ' || character === 'Đ' ? 'd' : character.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    folded += bare.length === character.length ? bare : character;
  }
  return folded;
}
