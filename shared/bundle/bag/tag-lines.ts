/** Lines of a tag file with their numbers from 1. LF, CR and CRLF all end a line (RFC 8493, section 2.1). */
export function splitTagLines(text: string): readonly { readonly number: number; readonly text: string }[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: line }));
}
