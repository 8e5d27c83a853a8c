import { X } from 'lucide-react';
import { usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { AcceptanceStore } from '#renderer/stores/acceptance-store.ts';
import type { LeftOutWhy } from '#renderer/stores/why-left-out.ts';
import type { Words } from '#renderer/text/words.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { SelfScore } from '#shared/domain/submission.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { problemLines } from '../frame/problem-lines.ts';
import { useAnnounced } from '../frame/use-announced.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import { sayExpected } from './say-self-check.ts';

/** The key that takes the self-score, as `readKey` has it. */
const AGREE_KEY = 'A';

/** A row of the list in which the selection was made. */
export type AcceptanceRow<Key> = {
  readonly key: Key;
  readonly name: string;
  readonly self: SelfScore;
  /** Its self-score may be taken over, as far as the list knows. */
  readonly isTakable: boolean;
};

type AcceptancePartProps<Key extends string> = {
  readonly acceptance: AcceptanceStore<Key>;
  readonly rows: readonly AcceptanceRow<Key>[];
  readonly says: Words['across']['ofUnits'];
  readonly onOpen: (key: Key) => void;
};

/** Taking over the self-scores of a selection: what is selected, how far it is, what became of it. */
export function AcceptancePart<Key extends string>(props: AcceptancePartProps<Key>) {
  const { acceptance } = props;
  const { words, numbers } = useWords();
  const { chosen, running } = usePart(acceptance.store, (data) => data);
  const total = running?.total ?? null;
  const count = (value: number): string => formatInteger(value, numbers);
  // Its beginning only: every number of hundreds would be too much for the ear.
  useAnnounced(total === null ? null : words.across.accepting(count(0), count(total)));
  return (
    <div className="unit-acts">
      {/* Always there: a region that comes with its words is not heard. */}
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output may hold no list */}
      <div role="status">{running === null && chosen.size === 0 ? <Receipt {...props} /> : null}</div>
      {running === null ? (
        <SelectionActs {...props} />
      ) : (
        <Progress text={words.across.accepting(count(running.done), count(running.total))} done={running.done} total={running.total} stopLabel={words.common.stop} onStop={() => acceptance.stop()} />
      )}
    </div>
  );
}

/** What can be done with the rows that are selected; while none is, how to select all that can be taken. */
function SelectionActs<Key extends string>({ acceptance, rows, says }: AcceptancePartProps<Key>) {
  const { words, numbers } = useWords();
  const chosen = usePart(acceptance.store, (data) => data.chosen);
  const count = (value: number): string => formatInteger(value, numbers);
  const takable = rows.filter((row) => row.isTakable).map(({ key }) => key);
  const taken = takable.filter((key) => chosen.has(key)).length;
  if (chosen.size === 0) return takable.length === 0 ? null : <LinkButton onPress={() => acceptance.choose(takable)}>{words.across.chooseTakable(count(takable.length))}</LinkButton>;
  return (
    <>
      <div className="unit-acts-line">
        <Button look="primary" shortcut={AGREE_KEY} onPress={() => void acceptance.accept()}>
          {says.accept(count(taken))} <KeyCap>{AGREE_KEY}</KeyCap>
        </Button>
        <Button look="quiet" size="icon" label={words.across.clear} onPress={() => acceptance.choose([])}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {chosen.size === taken ? null : <p className="unit-note tone-amber">{says.willLeave(count(chosen.size - taken))}</p>}
    </>
  );
}

/** What became of the last selection: how many were taken over, and each that was left out with why. */
function Receipt<Key extends string>({ acceptance, rows, says, onOpen }: AcceptancePartProps<Key>) {
  const language = useWords();
  const { words, numbers } = language;
  const became = usePart(acceptance.store, (data) => data.acceptance);
  if (became === null) return null;
  const { taken, rest, leftOut } = became;
  const count = (value: number): string => formatInteger(value, numbers);
  const rowOf = (key: Key): AcceptanceRow<Key> | null => rows.find((row) => row.key === key) ?? null;
  return (
    <div className="unit-receipt">
      <Button look="quiet" size="icon" label={words.common.close} onPress={() => acceptance.putAway()}>
        <X aria-hidden="true" />
      </Button>
      <p className={taken === 0 ? 'strong' : 'tone-green strong'}>{says.taken(count(taken))}</p>
      {rest === 0 ? null : <p className="tone-amber strong">{says.rest(count(rest))}</p>}
      {leftOut.length === 0 ? null : (
        <>
          <p className="strong">{says.leftOut(count(leftOut.length))}</p>
          <ul className="unit-left-out">
            {leftOut.map(({ key, why }) => (
              <li key={key}>
                <LinkButton onPress={() => onOpen(key)}>{`${rowOf(key)?.name ?? key}:`}</LinkButton>
                {` ${sayWhy(why, rowOf(key)?.self ?? null, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sayWhy(why: LeftOutWhy, selfScore: SelfScore | null, { words, numbers, locale }: ReturnType<typeof useWords>): string {
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
      const self = selfScore === null ? words.common.dash : describeAppraisal(selfScore, words, numbers);
      return says.differs(self, sayExpected(why.expected, words.workspace, words.common.notApplicable, numbers));
    }
    case 'refused':
      return problemLines(why.problems, locale).map(({ sentence }) => sentence).join(' ');
    default:
      return unreachable(why);
  }
}
