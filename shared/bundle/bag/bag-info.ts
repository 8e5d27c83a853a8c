import type { BagProblem } from '../../problem/bag-problem.ts';
import { isVersion1, type BagVersion } from './bag-declaration.ts';
import { clipText, splitTagLines } from './tag-lines.ts';

/** `bag-info.txt` in its own order: a label may stand there more than once. */
export type BagInfo = readonly BagInfoLine[];
type BagInfoLine = { readonly label: string; readonly value: string };
/** Bytes and files of the payload, as `Payload-Oxum` announces them. */
export type PayloadOxum = { readonly bytes: number; readonly files: number };

export const BAG_INFO_FILE = 'bag-info.txt';
/** Until 0.95 the file had another name. */
export const bagInfoFileOf = (version: BagVersion): string =>
  ['0.93', '0.94', '0.95'].includes(version) ? 'package-info.txt' : BAG_INFO_FILE;

/** All values of a label; labels are the same whatever their case (RFC 8493, section 2.2.2). */
export const bagInfoValues = (info: BagInfo, label: string): readonly string[] =>
  info.filter((line) => line.label.toLowerCase() === label.toLowerCase()).map((line) => line.value);

/** Reads `Label: value` lines; a line that begins with a space or tab continues the one before it. */
export function parseBagInfo(text: string, file: string, version: BagVersion): { readonly info: BagInfo; readonly problems: readonly BagProblem[] } {
  const info: { label: string; value: string }[] = [];
  const problems: BagProblem[] = [];
  for (const line of splitTagLines(text)) {
    const last = info.at(-1);
    const read = readInfoLine(line.text, version);
    if (/^[ \t]/.test(line.text) && last !== undefined) last.value = `${last.value} ${line.text.trim()}`.trim();
    else if (read !== null) info.push(read);
    else problems.push({ type: 'bag-line-malformed', where: `${file}:${line.number}`, found: clipText(line.text) });
  }
  return { info, problems };
}

/** By the first colon and not by one pattern: a pattern takes the square of the time on a long line of blanks. */
function readInfoLine(text: string, version: BagVersion): { label: string; value: string } | null {
  const colon = text.indexOf(':');
  const [label, rest] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
  // Since 1.0 the colon follows the label at once, and a blank the colon.
  const isTidy = label.trim() === label && /^[ \t]/.test(rest);
  if (label.trim() === '' || /^[ \t]/.test(text) || (isVersion1(version) && !isTidy)) return null;
  return { label: label.trim(), value: rest.trim() };
}

/** One line each, no folding, LF. Labels and values must not hold line ends: they come from our own code and schemas. */
export function formatBagInfo(info: BagInfo): string {
  for (const line of info)
    if (/[\r\n]/.test(line.label + line.value) || !/^[^\s:]+$/.test(line.label) || line.value.trim() !== line.value || line.value === '')
      throw new Error(`not a line of bag-info.txt: ${JSON.stringify(line)}`);
  return info.map((line) => `${line.label}: ${line.value}\n`).join('');
}

export const formatOxum = (oxum: PayloadOxum): string => `${oxum.bytes}.${oxum.files}`;

/** The announced size; null when none is announced; a problem when it cannot be read or two are announced. */
export function readOxum(info: BagInfo, file: string): PayloadOxum | BagProblem | null {
  const [first, ...more] = bagInfoValues(info, 'Payload-Oxum');
  if (first === undefined) return null;
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(first);
  if (match === null || more.length > 0) return { type: 'bag-oxum-invalid', where: file, found: clipText([first, ...more].join(', ')) };
  return { bytes: Number(match[1]), files: Number(match[2]) };
}
