import { X } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { LeftOut } from '#renderer/stores/across-store.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { UnitId } from '#shared/domain/ids.ts';
import type { UnitLine } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { problemLines } from '../frame/problem-lines.ts';
import { useAnnounced } from '../frame/use-announced.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import type { UnitRow } from './list-units.ts';
import { sayExpected } from './say-self-check.ts';

/** The key that takes the self-score, as `readKey` has it. */
const AGREE_KEY = 'A';

type AcceptancePartProps = { readonly rows: readonly UnitRow[]; readonly onOpen: (unit: UnitId) => void };

/** Taking over the self-scores of a selection: what is selected, how far it is, what became of it. */
export function AcceptancePart({ rows, onOpen }: AcceptancePartProps) {
  const { across } = useDesk();
  const { words, numbers } = useWords();
  const { chosen, running } = usePart(across.store, (data) => data);
  const total = running?.total ?? null;
  const count = (value: number): string => formatInteger(value, numbers);
  // Its beginning only: every number of hundreds would be too much for the ear.
  useAnnounced(total === null ? null : words.across.accepting(count(0), count(total)));
  return (
    <div className="unit-acts">
      {/* Always there: a region that comes with its words is not heard. */}
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output may hold no list */}
      <div role="status">{running === null && chosen.size === 0 ? <Receipt lines={rows.map((row) => row.line)} onOpen={onOpen} /> : null}</div>
      {running === null ? (
        <SelectionActs rows={rows} />
      ) : (
        <Progress text={words.across.accepting(count(running.done), count(running.total))} done={running.done} total={running.total} stopLabel={words.common.stop} onStop={() => across.stop()} />
      )}
    </div>
  );
}

/** What can be done with the rows that are selected; while none is, how to select all that can be taken. */
function SelectionActs({ rows }: { readonly rows: readonly UnitRow[] }) {
  const { across } = useDesk();
  const { words, numbers } = useWords();
  const { chosen } = usePart(across.store, (data) => data);
  const count = (value: number): string => formatInteger(value, numbers);
  const takable = rows.filter((row) => row.isTakable).map(({ line }) => line.unit);
  const taken = takable.filter((unit) => chosen.has(unit)).length;
  if (chosen.size === 0) return takable.length === 0 ? null : <LinkButton onPress={() => across.choose(takable)}>{words.across.chooseTakable(count(takable.length))}</LinkButton>;
  return (
    <>
      <div className="unit-acts-line">
        <Button look="primary" shortcut={AGREE_KEY} onPress={() => void across.accept()}>
          {words.across.accept(count(taken))} <KeyCap>{AGREE_KEY}</KeyCap>
        </Button>
        <Button look="quiet" size="icon" label={words.across.clear} onPress={() => across.choose([])}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {chosen.size === taken ? null : <p className="unit-note tone-amber">{words.across.willLeave(count(chosen.size - taken))}</p>}
    </>
  );
}

/** What became of the last selection: how many were taken over, and each that was left out with why. */
function Receipt({ lines, onOpen }: { readonly lines: readonly UnitLine[]; readonly onOpen: (unit: UnitId) => void }) {
  const { across } = useDesk();
  const language = useWords();
  const { words, numbers } = language;
  const acceptance = usePart(across.store, (data) => data.acceptance);
  if (acceptance === null) return null;
  const { taken, rest, leftOut } = acceptance;
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="unit-receipt">
      <Button look="quiet" size="icon" label={words.common.close} onPress={() => across.putAway()}>
        <X aria-hidden="true" />
      </Button>
      <p className={taken === 0 ? 'strong' : 'tone-green strong'}>{words.across.taken(count(taken))}</p>
      {rest === 0 ? null : <p className="tone-amber strong">{words.across.rest(count(rest))}</p>}
      {leftOut.length === 0 ? null : (
        <>
          <p className="strong">{words.across.leftOut(count(leftOut.length))}</p>
          <ul className="unit-left-out">
            {leftOut.map((one) => (
              <li key={one.unit}>
                <LinkButton onPress={() => onOpen(one.unit)}>{one.name}</LinkButton>
                {`: ${sayWhy(one, lines.find(({ unit }) => unit === one.unit) ?? null, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sayWhy({ why }: LeftOut, line: UnitLine | null, { words, numbers, locale }: ReturnType<typeof useWords>): string {
  const { why: says } = words.across;
  switch (why.kind) {
    case 'exempt':
      return says.exempt(why.reason);
    case 'not-mine':
    case 'scored':
    case 'unscored':
    case 'draft':
      return says[why.kind];
    case 'differs': {
      const self = line === null ? words.common.dash : describeAppraisal(line.self, words, numbers);
      return says.differs(self, sayExpected(why.expected, words.workspace, words.common.notApplicable, numbers));
    }
    case 'refused':
      return problemLines(why.problems, locale).map(({ sentence }) => sentence).join(' ');
    default:
      return unreachable(why);
  }
}
