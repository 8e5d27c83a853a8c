import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { PART_BYTES, XML_ATTRIBUTES, XML_DEPTH } from '../file-limits.ts';
import { createXmlDecoder } from './xml-decoder.ts';

/** An element of the part's own vocabulary, without prefix. `parent` is empty for the root. */
export type XmlElement = {
  readonly name: string;
  readonly parent: string;
  /** Of an attribute without prefix. */
  readonly attribute: (name: string) => string | null;
  /** The relationship that the element names (`r:id`). */
  readonly relation: () => string | null;
};
export type XmlHandlers = {
  readonly open: (element: XmlElement) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True when the reading can end here. */
  readonly isDone?: () => boolean;
};
export type XmlPart = {
  readonly tree: FileTree;
  /** Name of the entry. */
  readonly part: string;
  /** Name of the element that holds all others. */
  readonly root: string;
  readonly namespaces: readonly string[];
};

/** The vocabulary of sheets, as Excel writes it and as the strict form of the standard has it. */
export const SHEET_NAMESPACES = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'] as const;
const RELATION_NAMESPACES: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']);

/**
 * Hands the elements of one part to `handlers` as its bytes are unpacked. What is of another vocabulary (extensions,
 * alternatives for other programs) is passed over with all within. XML is taken strictly and has no entities of its own:
 * a DOCTYPE is refused, nothing outside the part is ever looked at.
 */
export async function readXmlPart(request: XmlPart, handlers: XmlHandlers): Promise<Result<null, readonly Problem[]>> {
  const { tree, part } = request;
  const size = tree.files.find(({ name }) => name === part)?.size;
  if (size === undefined) return err([{ type: 'spreadsheet-part-missing', where: part }]);
  if (size > PART_BYTES) return err([{ type: 'spreadsheet-too-large', where: part, measure: 'part-bytes', limit: PART_BYTES }]);
  const parsing = createParsing(request, handlers);
  const decoder = createXmlDecoder();
  const take = (text: string | null): void => (text === null ? parsing.report({ type: 'spreadsheet-part-encoding', where: part }) : parsing.write(text));
  const isOpen = (): boolean => parsing.problem() === null && handlers.isDone?.() !== true;
  const read = await tree.streamEntry(part, async (bytes) => {
    take(decoder.decode(bytes));
    return isOpen();
  });
  if (!read.ok) return read;
  if (isOpen()) take(decoder.end());
  if (isOpen()) parsing.close();
  const problem = parsing.problem();
  return problem === null ? ok(null) : err([problem]);
}

type Parsing = {
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly report: (problem: SpreadsheetProblem) => void;
  readonly problem: () => SpreadsheetProblem | null;
};

/** The parser goes on after a fault; only the first is kept, and nothing is handed on after it. */
function createParsing({ part: where, root, namespaces }: XmlPart, handlers: XmlHandlers): Parsing {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const state: { problem: SpreadsheetProblem | null; foreignFrom: number | null; attributes: number } = { problem: null, foreignFrom: null, attributes: 0 };
  const report = (problem: SpreadsheetProblem): void => {
    state.problem ??= problem;
  };
  const isHeard = (): boolean => state.problem === null && state.foreignFrom === null && handlers.isDone?.() !== true;
  parser.on('error', () => report({ type: 'spreadsheet-xml-broken', where, line: parser.line, column: Math.max(parser.column, 1) }));
  parser.on('doctype', () => report({ type: 'spreadsheet-xml-doctype', where, line: parser.line }));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/iu.test(encoding)) report({ type: 'spreadsheet-part-encoding', where });
  });
  parser.on('attribute', () => {
    state.attributes += 1;
    if (state.attributes > XML_ATTRIBUTES) report({ type: 'spreadsheet-too-large', where, measure: 'xml-attributes', limit: XML_ATTRIBUTES });
  });
  parser.on('opentag', (tag) => {
    state.attributes = 0;
    const parent = path.at(-1) ?? '';
    path.push(tag.local);
    if (path.length > XML_DEPTH) report({ type: 'spreadsheet-too-large', where, measure: 'xml-depth', limit: XML_DEPTH });
    const isOwn = namespaces.includes(tag.uri);
    if (path.length === 1 && !(isOwn && tag.local === root)) report({ type: 'spreadsheet-part-unexpected', where, expected: root, found: tag.local.slice(0, 40) });
    if (!isOwn) state.foreignFrom ??= path.length;
    if (isHeard()) handlers.open(toElement(tag, parent));
  });
  parser.on('closetag', (tag) => {
    if (isHeard()) handlers.close?.(tag.local);
    if (state.foreignFrom === path.length) state.foreignFrom = null;
    path.pop();
  });
  const hear = (text: string): void => {
    if (isHeard()) handlers.text?.(text);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  return { write: (text) => void parser.write(text), close: () => void parser.close(), report, problem: () => state.problem };
}

const toElement = (tag: SaxesTagNS, parent: string): XmlElement => ({
  name: tag.local,
  parent,
  attribute: (name) => tag.attributes[name]?.value ?? null,
  relation: () => Object.values(tag.attributes).find(({ local, uri }) => local === 'id' && RELATION_NAMESPACES.has(uri))?.value ?? null,
});
