/** As much of a text as a person needs to find it: what is hostile may be megabytes long, and problems are kept and shown. */
export const clipText = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}\u2026` : text);

/** Lines of a tag file with their numbers from 1. LF, CR and CRLF all end a line (RFC 8493, section 2.1). */
export function splitTagLines(text: string): readonly { readonly number: number; readonly text: string }[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: line }));
}
