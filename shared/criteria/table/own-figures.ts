import type { FigureDefinition, FigureKind } from '../../domain/criteria-set.ts';
import { foldText } from '../../kernel/fold-text.ts';

export type FigureKindWords = { readonly yesNo: string; readonly pick: string };

/** One figure a line: `a: Tổng số hồ sơ`, `c [có/không]: Có kế hoạch`. */
export const showFigures = (figures: readonly FigureDefinition[], words: FigureKindWords): string => figures.map((figure) => `${figure.name}${showKind(figure.kind, words)}: ${figure.label}`).join('\n');

function showKind(kind: FigureKind | undefined, words: FigureKindWords): string {
  if (kind === undefined || kind === 'number') return '';
  return kind === 'pick' ? ` [${words.pick}]` : ` [${words.yesNo}]`;
}

const KINDS: Readonly<Record<string, FigureKind>> = { 'co khong': 'yes-no', 'yes no': 'yes-no', chon: 'pick', pick: 'pick', choice: 'pick' };

/** Also as decisions print them, `a là tổng số hồ sơ; b là …`. null: some of it names no figure. */
export function readFigures(text: string): readonly FigureDefinition[] | null {
  const figures: FigureDefinition[] = [];
  for (const line of text.split(/\n|;\s*(?=[\p{L}\d]{1,3}(?:\s*[:=]|\s+là\s))/u)) {
    if (line.trim() === '') continue;
    const match = /^\s*[-+(]?\s*([\p{L}\p{N}_-]{1,32})\)?(?:\s*\[([^\]]{1,20})\])?(?:\s*[:=]\s*|\s+là\s+)(\S.*?)[;.]?\s*$/u.exec(line);
    const [name, label] = [match?.[1], match?.[3]];
    const kind = match?.[2] === undefined ? undefined : KINDS[foldText(match[2])];
    if (name === undefined || label === undefined || label.length > 300 || (match?.[2] !== undefined && kind === undefined)) return null;
    figures.push({ name, label, ...(kind === undefined ? {} : { kind }) });
  }
  return figures.length <= 16 ? figures : null;
}
