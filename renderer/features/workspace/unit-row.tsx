import { Calculator, Check, FileX2, Flag, Pencil } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatGap } from '#renderer/text/format.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import type { UnitRow } from './list-units.ts';
import { sayExpected } from './say-self-check.ts';
import { StateMark } from './state-mark.tsx';

type UnitRowLineProps = {
  readonly row: UnitRow;
  /** From 1, and how many there are: only those in sight are drawn. */
  readonly place: number;
  readonly count: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onPress: (event: MouseEvent, unit: UnitId) => void;
  readonly onToggle: (unit: UnitId) => void;
};

/** One unit: its name and signs, below it how the reason begins and the points beside each other. */
export function UnitRowLine({ row, place, count, top, isOpen, isChosen, onPress, onToggle }: UnitRowLineProps) {
  const { words, numbers } = useWords();
  const { workspace, across, common } = words;
  const { line, gap, departure } = row;
  const [self, appraised] = [describeAppraisal(line.self, words, numbers), describeAppraisal(line.appraisal, words, numbers)];
  const departs = departure === null ? null : across.departs[departure.what](sayExpected(departure.expected, workspace, common.notApplicable, numbers));
  const gapText = gap === null ? common.dash : formatGap(gap, numbers);
  const below = line.exemption === null ? line.reason : across.exempt(line.exemption);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list as a whole hears the keys
    <div
      id={`unit-${line.unit}`}
      className={`tree-row unit-row is-cell${isOpen ? ' is-open' : ''}${line.isMine ? '' : ' is-foreign'}`}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select holds text alone
      role="option"
      aria-selected={isChosen}
      aria-posinset={place}
      aria-setsize={count}
      tabIndex={-1}
      style={{ transform: `translateY(${top}px)` }}
      title={[line.name, departs, below].filter((part) => part !== null && part !== '').join('\n')}
      onClick={(event) => (event.target instanceof Element && event.target.closest('.unit-check') !== null ? onToggle(line.unit) : onPress(event, line.unit))}
    >
      <span className="unit-check" aria-hidden="true">
        <span className="unit-box">{isChosen ? <Check /> : null}</span>
      </span>
      <span className="unit-head">
        <StateMark state={line.state} word={workspace.states[line.state]} />
        <span className="clip tree-title">{line.name}</span>
        {departs === null ? null : <Sign word={departs} isAmber icon={<Calculator aria-hidden="true" />} />}
        {line.hasDraft ? <Sign word={workspace.draft.sign} isAmber icon={<Pencil aria-hidden="true" />} /> : null}
        {line.isFlagged ? <Sign word={workspace.flagged} isAmber icon={<Flag aria-hidden="true" />} /> : null}
        {line.hasEvidence ? null : <Sign word={workspace.withoutEvidence} icon={<FileX2 aria-hidden="true" />} />}
        {line.isMine ? null : <span className="sr-only">{workspace.notMine}</span>}
      </span>
      <span className="unit-below">
        <span className="clip unit-reason">{below}</span>
        <span className="sr-only">{`${across.row(self, appraised)}${gap === null ? '' : `, ${across.rowGap(gapText)}`}`}</span>
        <span className={departure?.what === 'self' ? 'unit-points tone-amber strong' : 'unit-points'} aria-hidden="true">{self}</span>
        <span className={departure?.what === 'appraisal' ? 'unit-points tone-amber strong' : 'unit-points is-mine'} aria-hidden="true">{appraised}</span>
        <span className={gap === null || gap === 0 ? 'unit-points faint' : 'unit-points tone-rust'} aria-hidden="true">{gapText}</span>
      </span>
    </div>
  );
}

function Sign({ word, icon, isAmber = false }: { readonly word: string; readonly icon: ReactNode; readonly isAmber?: boolean }) {
  return (
    <span className={isAmber ? 'tree-sign tone-amber' : 'tree-sign'} title={word}>
      {icon}
      <span className="sr-only">{word}</span>
    </span>
  );
}
