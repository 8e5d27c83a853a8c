import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Tiles } from '#renderer/ui/tiles.tsx';
import type { CellView, CitationView } from '#shared/ipc/views.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { ProjectorButton } from '../projector/projector-button.tsx';
import { CitationCards } from './citation-cards.tsx';
import { describeAppraisal } from './describe-appraisal.ts';
import type { CellOption } from './list-options.ts';
import { describeGap, hintFor } from './score-hint.ts';
import { FigureTable } from './figure-table.tsx';
import { WorkingPart } from './working-part.tsx';
import './cell-sheet.css';

type CellSheetProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly openDocument: Sha256 | null;
  readonly onOpen: (citation: CitationView) => void;
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  readonly onChoose: (option: CellOption) => void;
  /** Pressed: recorded at once. */
  readonly onCommit: (patch: Partial<CellDraft>) => void;
};

/** Everything that a score is judged by: the rule, the points, the figures, the explanation, the citations. */
export function CellSheet({ cell, draft, openDocument, onOpen, onEdit, onChoose, onCommit }: CellSheetProps) {
  const { words, locale } = useWords();
  const { workspace } = words;
  const { node } = cell;
  return (
    <div className="sheet">
      <header>
        <div className="sheet-head">
          <p className="sheet-code">{node.code}</p>
          <ProjectorButton />
        </div>
        <h1 className="sheet-title">{titleOf(node, locale)}</h1>
      </header>
      {node.rule === '' ? null : (
        <p className="sheet-rule" aria-label={workspace.rule}>
          {node.rule}
        </p>
      )}
      {cell.lacks.includes('review') ? <Notice tone="amber">{workspace.reviewNotice}</Notice> : null}
      <ScoreTiles cell={cell} draft={draft} />
      {cell.self.kind === 'not-applicable' ? (
        <p className="sheet-box">
          <strong>{workspace.selfNotApplicable}: </strong>
          {cell.self.reason}
        </p>
      ) : null}
      <FigureTable cell={cell} draft={draft} onEdit={onEdit} onChoose={onChoose} />
      <WorkingPart cell={cell} draft={draft} onCommit={onCommit} />
      <section className="sheet-part">
        <h2 className="sheet-heading">{workspace.explanation}</h2>
        <p className={cell.explanation === '' ? 'sheet-box muted' : 'sheet-box'}>{cell.explanation === '' ? workspace.noExplanation : cell.explanation}</p>
      </section>
      <CitationCards cell={cell} openDocument={openDocument} onOpen={onOpen} />
      {node.evidenceHint === '' ? null : (
        <p className="faint sheet-hint">
          <strong>{workspace.evidenceHint}: </strong>
          {node.evidenceHint}
        </p>
      )}
    </div>
  );
}

function ScoreTiles({ cell, draft }: Pick<CellSheetProps, 'cell' | 'draft'>) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const { appraisal, gap, departs } = hintFor(cell, draft);
  return (
    <Tiles
      label={workspace.scores}
      tiles={[
        { name: workspace.max, value: formatPoints(cell.node.max, numbers) },
        { name: workspace.self, value: describeAppraisal(cell.self, words, numbers) },
        { name: workspace.appraised, value: describeAppraisal(appraisal, words, numbers), isChosen: true },
        { name: workspace.gap, value: describeGap(gap, numbers, words.common.dash), ...(departs ? { tone: 'rust' as const } : {}) },
      ]}
    />
  );
}
