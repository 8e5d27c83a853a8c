import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatInteger, formatMoment, formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { FoldOut } from '#renderer/ui/fold-out.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Tiles } from '#renderer/ui/tiles.tsx';
import type { CellView, CitationView } from '#shared/ipc/views.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { CitationCards } from './citation-cards.tsx';
import { describeAppraisal } from './describe-appraisal.ts';
import { foldHistory } from './fold-history.ts';
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
  readonly onLeaveField: () => void;
};

/** Everything that a score is judged by: the rule, the points, the figures, the explanation, the citations, what was recorded. */
export function CellSheet({ cell, draft, openDocument, onOpen, onEdit, onLeaveField }: CellSheetProps) {
  const { words, locale } = useWords();
  const { workspace } = words;
  const { node } = cell;
  return (
    <div className="sheet">
      <header>
        <p className="sheet-code">{node.code}</p>
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
      <FigureTable cell={cell} draft={draft} onEdit={onEdit} onLeaveField={onLeaveField} />
      <WorkingPart cell={cell} draft={draft} onEdit={onEdit} />
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
      <CellHistory cell={cell} />
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

function CellHistory({ cell }: Pick<CellSheetProps, 'cell'>) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const history = foldHistory(cell.history);
  if (history.length === 0) return null;
  return (
    <FoldOut title={workspace.history(formatInteger(history.length, numbers))}>
      <ol className="history">
        {history.map((item) => (
          <li key={`${item.at} ${item.reason}`}>
            <span className="history-when">{formatMoment(item.at)}</span>
            <span className="strong">{describeAppraisal(item.appraisal, words, numbers)}</span>
            <span className={item.reason === '' ? 'muted' : ''}>{item.reason === '' ? workspace.historyNoReason : item.reason}</span>
            {item.by === undefined ? null : <Badge tone="grey">{item.by === 'undo' ? workspace.historyUndone : workspace.historyRedone}</Badge>}
            {item.isFlagged ? <Badge tone="amber">{workspace.historyFlagged}</Badge> : null}
          </li>
        ))}
      </ol>
    </FoldOut>
  );
}
