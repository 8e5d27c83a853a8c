/**
 * The first 20 hexadecimal digits of a digest in groups of four: `3f9a 01c2 77de 40b8 9a11`. 80 bits: short enough to
 * be read aloud, too long for anyone to find a second file or key with the same. Takes a SHA-256 in hexadecimal, or a
 * thumbprint (43 characters of base64url).
 */
export function formatFingerprint(digest: string): string {
  const hex = /^[0-9a-f]{64}$/.test(digest) ? digest : base64urlToHex(digest);
  return (hex.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Two characters carry twelve bits: three hexadecimal digits. Written out because this folder knows neither Node nor DOM. */
function base64urlToHex(text: string): string {
  let hex = '';
  for (let at = 0; at + 1 < text.length; at += 2) {
    const bits = ALPHABET.indexOf(text.charAt(at)) * 64 + ALPHABET.indexOf(text.charAt(at + 1));
    if (bits < 0) throw new Error('not base64url');
    hex += bits.toString(16).padStart(3, '0');
  }
  return hex;
}
