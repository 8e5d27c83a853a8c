import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { draftComputed, workOutDraft } from '#renderer/stores/draft-working.ts';
import type { PaletteAct } from '#renderer/stores/palette-store.ts';
import type { Words } from '#renderer/text/words.ts';
import type { CellLine, CellView } from '#shared/ipc/views.ts';
import { draftAgreeing } from './draft-agreeing.ts';
import { filtersFor, type Filter } from './list-rows.ts';
import { listCellOptions } from './list-options.ts';
import { optionAct, type KeyAct } from './read-key.ts';
import { sayOption } from './say-option.ts';

type WorkspaceFacts = {
  readonly cell: CellView | null;
  readonly draft: CellDraft | null;
  readonly lines: readonly CellLine[];
  readonly filter: Filter;
  /** The list shows one criterion across the units. */
  readonly isAcross: boolean;
  readonly words: Words;
  readonly decimal: ',' | '.';
  readonly act: (asked: KeyAct) => void;
  readonly onCommit: (patch: Partial<CellDraft>) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onResetWidths: () => void;
};

/** What the workspace can do now, for the palette: what the open cell does not allow is left out. */
export function listWorkspaceActs(facts: WorkspaceFacts): readonly PaletteAct[] {
  const { words, act } = facts;
  const keys = words.frame.shortcutKeys;
  const byKey = (asked: KeyAct, text: string, cap: string): PaletteAct => ({ id: asked, text, cap, isOn: false, run: () => act(asked) });
  const hasDocuments = facts.cell !== null && facts.cell.citations.some((citation) => citation.evidence !== null);
  return [
    byKey('next-unscored', keys.nextUnscored, 'N'),
    byKey('previous-unscored', keys.previousUnscored, 'Shift N'),
    byKey('jump-by-code', keys.jumpByCode, '/'),
    ...listScoringActs(facts, byKey),
    byKey('next-cell', keys.nextCell, 'J'),
    byKey('previous-cell', keys.previousCell, 'K'),
    ...(facts.cell === null ? [] : [byKey('open-history', words.form.history, 'H')]),
    ...(hasDocuments ? [byKey('next-document', keys.nextDocument, ']'), byKey('previous-document', keys.previousDocument, '['), byKey('find-in-evidence', keys.find, 'Ctrl F')] : []),
    byKey('show-projector', keys.projector, 'F5'),
    byKey('fold-list', keys.foldList, 'Ctrl B'),
    byKey('fold-evidence', keys.foldEvidence, 'Ctrl E'),
    { id: 'reset-widths', text: words.layout.resetWidths, cap: '', isOn: false, run: facts.onResetWidths },
    byKey('undo', keys.undo, 'Ctrl Z'),
    byKey('redo', keys.redo, 'Ctrl Y'),
    ...(facts.isAcross ? [byKey('next-criterion', keys.nextCriterion, '.'), byKey('previous-criterion', keys.previousCriterion, ',')] : []),
    ...(facts.isAcross ? [] : filtersFor(facts.lines, facts.filter)).map((one) => ({
      id: `filter-${one}`,
      text: words.palette.filter(words.workspace.filter[one]),
      cap: '',
      isOn: one === facts.filter,
      run: () => facts.onFilter(one),
    })),
  ];
}

type ByKey = (asked: KeyAct, text: string, cap: string) => PaletteAct;

/** What changes the score of the open cell; nothing when it is not mine. */
function listScoringActs({ cell, draft, words, decimal, onCommit }: WorkspaceFacts, byKey: ByKey): readonly PaletteAct[] {
  if (cell === null || draft === null || !cell.isMine) return [];
  const keys = words.frame.shortcutKeys;
  const { notApplicable, applicable, flag, unflag } = words.palette;
  const working = workOutDraft(cell, draft);
  const canTakeComputed = working !== null && draftComputed(working.accepted, decimal) !== null;
  return [
    byKey('enter-form', keys.form, 'Tab'),
    ...(draftAgreeing(cell.self, decimal) === null ? [] : [byKey('agree', keys.agree, 'A')]),
    ...(canTakeComputed ? [byKey('take-computed', keys.takeComputed, 'C')] : []),
    byKey('toggle-not-applicable', draft.isNotApplicable ? applicable : notApplicable, 'X'),
    // Chosen by its words, it goes with the text of the question; undo brings both back.
    draft.isFlagged ? { id: 'unflag', text: unflag, cap: '', isOn: false, run: () => onCommit({ isFlagged: false }) } : byKey('flag', flag, 'F'),
    byKey('open-phrases', words.form.phrases, 'R'),
    ...listCellOptions(cell).flatMap(({ figure, option, place }) => {
      const asked = optionAct(place);
      return asked === undefined ? [] : [byKey(asked, words.form.optionAct(sayOption(option, words), figure.label), String(place))];
    }),
  ];
}
