/**
 * True of canonical base64url only: no padding, no foreign character, and no bits set that no byte uses. A lenient
 * reader takes several texts for the same bytes; then a file could be changed without its meaning changing.
 */
export const isBase64url = (text: string): boolean => Buffer.from(text, 'base64url').toString('base64url') === text;
