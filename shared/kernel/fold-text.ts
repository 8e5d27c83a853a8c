/**
 * A text with what a clerk may type differently put aside: marks, đ, case, punctuation, and how many spaces stand
 * between words. `Sở  Nội-vụ` and `SO NOI VU` are one. For finding what is meant, never for what is kept: two texts
 * may fold to the same, and only a fold that is unique may be trusted.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
