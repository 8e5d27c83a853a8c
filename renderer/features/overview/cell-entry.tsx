import { FileX2, Flag, PencilLine, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { OverviewCell } from '#shared/ipc/overview-views.ts';
import { describeAppraisal } from '../workspace/describe-appraisal.ts';
import { StateMark } from '../workspace/state-mark.tsx';

type CellEntryProps = {
  readonly cell: OverviewCell;
  readonly title: string;
  readonly isCouncil: boolean;
  /** Where the keys begin. */
  readonly isNext: boolean;
  /** null: there is no desk on which it opens. */
  readonly onOpen: (() => void) | null;
};

/** One cell: its state, criterion, self-score beside what stands, and what else is to be known of it. */
export function CellEntry({ cell, title, isCouncil, isNext, onOpen }: CellEntryProps) {
  const { words, numbers } = useWords();
  const text = words.overview;
  const next = isNext ? { 'data-next': true } : {};
  const content = (
    <>
      <span className="cell-line">
        <StateSign cell={cell} />
        <span className="cell-code">{cell.code}</span>
        <span className="cell-title">{title}</span>
      </span>
      <span className="cell-facts">
        <span className={cell.state === 'differs' || cell.state === 'conflict' ? 'tone-rust' : ''}>{cell.exemption === null ? text.states[cell.state] : text.exemption(cell.exemption)}</span>
        <span>{text.self(describeAppraisal(cell.self, words, numbers))}</span>
        {cell.appraisal.kind === 'unscored' ? null : <span>{(isCouncil ? text.settledAt : text.appraised)(describeAppraisal(cell.appraisal, words, numbers))}</span>}
        {cell.lacks.filter((lack) => lack !== 'score' && lack !== 'draft').map((lack) => (
          <span key={lack} className="tone-amber">
            {words.workspace.lacks[lack]}
          </span>
        ))}
        {cell.hasDraft ? <Sign icon={<PencilLine aria-hidden="true" />} word={text.draft} /> : null}
        {cell.isFlagged ? <Sign icon={<Flag aria-hidden="true" />} word={text.flagged} /> : null}
        {cell.hasEvidence ? null : <Sign icon={<FileX2 aria-hidden="true" />} word={text.withoutEvidence} />}
      </span>
      {cell.signed.length === 0 && cell.awaited.length === 0 ? null : (
        <span className="cell-council">
          {cell.signed.map(({ name, appraisal, reason }) => (
            <span key={`${name} ${reason}`}>{text.gave(name, describeAppraisal(appraisal, words, numbers), reason)}</span>
          ))}
          {cell.awaited.length === 0 ? null : <span className="tone-amber">{text.awaits(cell.awaited.join(', '))}</span>}
        </span>
      )}
    </>
  );
  if (onOpen === null) {
    return (
      <div className="cell-entry is-plain" tabIndex={-1} {...next}>
        {content}
      </div>
    );
  }
  return (
    <button type="button" className="cell-entry" onClick={onOpen} {...next}>
      {content}
    </button>
  );
}

/** A conflict has a shape of its own; the words beside it say which state it is. */
function StateSign({ cell: { state } }: { readonly cell: OverviewCell }) {
  return state === 'conflict' ? (
    <span className="state-mark is-differs">
      <Split aria-hidden="true" />
    </span>
  ) : (
    <StateMark state={state} word="" />
  );
}

function Sign({ icon, word }: { readonly icon: ReactNode; readonly word: string }) {
  return (
    <span className="cell-sign tone-amber">
      {icon}
      {word}
    </span>
  );
}
