import { useState } from 'react';
import { ArrowUp } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { moveEntry } from '#renderer/stores/move-entry.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { useEntryFocus } from '#renderer/ui/use-entry-focus.ts';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { UnitId } from '#shared/domain/ids.ts';
import type { ResultTable } from '#shared/ipc/result-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';

type TiePartProps = { readonly table: ResultTable; readonly onRecorded: () => void };

/** Units that nothing in the policy tells apart share their rank until the council has decided, and it is recorded here. */
export function TiePart({ table, onRecorded }: TiePartProps) {
  const { words } = useWords();
  const text = words.results;
  const [deciding, setDeciding] = useState<readonly UnitId[] | null>(null);
  const rowOf = (unit: UnitId) => table.rows.find((row) => row.unit === unit);
  const nameOf = (unit: UnitId): string => rowOf(unit)?.name ?? unit;
  // As they stand now; a decision that was recorded may be followed by another.
  const ties = table.ties.map((units) => ({ units: units.toSorted((a, b) => (rowOf(a)?.rank ?? 0) - (rowOf(b)?.rank ?? 0)), isDecided: units.every((unit) => rowOf(unit)?.tieBrokenBy === 'decision') }));
  return (
    <>
      {ties.map(({ units, isDecided }) => (
        <Notice key={units.join(' ')} tone={isDecided ? 'grey' : 'accent'}>
          <div className="notice-line">
            <p>{(isDecided ? text.tieDecided : text.tieNotice)(units.map(nameOf).join(', '))}</p>
            <Button onPress={() => setDeciding(units)}>{isDecided ? text.tieRedecide : text.tieDecide}</Button>
          </div>
        </Notice>
      ))}
      {deciding === null ? null : (
        <TieDialog
          units={deciding}
          nameOf={nameOf}
          onClose={() => setDeciding(null)}
          onRecorded={() => {
            setDeciding(null);
            onRecorded();
          }}
        />
      )}
    </>
  );
}

type TieDialogProps = { readonly units: readonly UnitId[]; readonly nameOf: (unit: UnitId) => string; readonly onClose: () => void; readonly onRecorded: () => void };

function TieDialog({ units, nameOf, onClose, onRecorded }: TieDialogProps) {
  const { client } = useDesk();
  const { words } = useWords();
  const text = words.results;
  const [order, setOrder] = useState(units);
  const { part, keepAt } = useEntryFocus<HTMLOListElement>();
  const moveUp = (place: number, unit: UnitId): void => {
    setOrder(moveEntry(order, place, -1));
    keepAt(place - 1, text.tieUp(nameOf(unit)));
  };
  const [reason, setReason] = useState('');
  const [present, setPresent] = useState('');
  const [members, setMembers] = useState('');
  // Said in the dialog: what was typed there is not lost to a quorum that was missed.
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const isWhole = reason.trim() !== '' && isCount(present) && isCount(members);
  const record = async (): Promise<void> => {
    const reply = await client.call('recordTieDecision', { units: order, reason: reason.normalize('NFC'), present: Number(present), members: Number(members) });
    return reply.ok ? onRecorded() : setFailure(reply.error);
  };
  return (
    <WindowDialog
      title={text.tieTitle}
      closeLabel={words.common.close}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button look="primary" isDisabled={!isWhole} onPress={() => void record()}>
            {text.tieRecord}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{text.tieText}</p>
        <ol ref={part} tabIndex={-1} className="tie-order">
          {order.map((unit, place) => (
            <li key={unit} data-entry={place}>
              <span className="push">{nameOf(unit)}</span>
              <Button look="quiet" size="icon" label={text.tieUp(nameOf(unit))} isDisabled={place === 0} onPress={() => moveUp(place, unit)}>
                <ArrowUp aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ol>
        <TextBox label={text.tieReason} value={reason} onChange={setReason} />
        <div className="tie-counts">
          <TextBox label={text.tiePresent} value={present} onChange={setPresent} />
          <TextBox label={text.tieMembers} value={members} onChange={setMembers} />
        </div>
        {isWhole ? null : <p className="muted">{text.tieNeeds}</p>}
        <FailureNotice problems={failure} />
      </div>
    </WindowDialog>
  );
}

const isCount = (typed: string): boolean => /^\d{1,4}$/.test(typed.trim()) && Number(typed) > 0;
