import type { FigureDefinition, FigureKind } from '../../domain/criteria-set.ts';
import { foldText } from '../../kernel/fold-text.ts';

/** The figures of one rule while it is read: those that were declared, and those that the rule turns out to ask for. */
export type FigureBook = {
  /** The declared figure of this name; one without a label of its own is added. */
  readonly named: (name: string) => string;
  /** The figure with this label, added when there is none. */
  readonly labelled: (label: string, kind: FigureKind) => string;
  /** Declared numbers that nothing has used so far. */
  readonly unusedNumbers: () => readonly FigureDefinition[];
  readonly describe: (name: string, label: string) => void;
  readonly list: () => readonly FigureDefinition[];
};

const NAMES = 'abcdefghijklmnopqrstuvwxyz';

export function openFigureBook(declared: readonly FigureDefinition[]): FigureBook {
  const figures: FigureDefinition[] = [...declared];
  const used = new Set<string>();
  const use = (name: string): string => {
    used.add(name);
    return name;
  };
  return {
    named: (name) => {
      if (!figures.some((figure) => figure.name === name)) figures.push({ name, label: name });
      return use(name);
    },
    labelled: (label, kind) => {
      const known = figures.find((figure) => (figure.kind ?? 'number') === kind && foldText(figure.label) === foldText(label));
      if (known !== undefined) return use(known.name);
      const name = nextName(figures);
      figures.push({ name, label: capitalise(label), ...(kind === 'number' ? {} : { kind }) });
      return use(name);
    },
    unusedNumbers: () => declared.filter((figure) => (figure.kind ?? 'number') === 'number' && !used.has(figure.name)),
    describe: (name, label) => {
      const index = figures.findIndex((figure) => figure.name === name);
      const old = figures[index];
      if (old === undefined) figures.push({ name, label: capitalise(label) });
      else if (old.label === name) figures[index] = { ...old, label: capitalise(label) };
    },
    list: () => figures,
  };
}

function nextName(figures: readonly FigureDefinition[]): string {
  const taken = new Set(figures.map((figure) => figure.name));
  for (const letter of NAMES) if (!taken.has(letter)) return letter;
  return `a${figures.length}`;
}

const capitalise = (label: string): string => label.slice(0, 1).toUpperCase() + label.slice(1);
