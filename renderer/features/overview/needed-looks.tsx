import { CircleCheck, Eye } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Look, RoundOverview } from '#shared/ipc/overview-views.ts';
import { openerId } from './opener-id.ts';

type NeededLooksProps = { readonly overview: RoundOverview; readonly looks: readonly { readonly look: Look; readonly count: number }[]; readonly isCounting: boolean };

/** What needs a second look, by kind, each with its cells behind it; said calmly when there is nothing. */
export function NeededLooks({ overview, looks, isCounting }: NeededLooksProps) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const text = words.overview;
  const withoutPackage = overview.role === 'member' ? 0 : overview.units.filter(({ packageRevision }) => packageRevision === null).length;
  const isNothing = looks.length === 0 && withoutPackage === 0;
  return (
    <section className="needed-looks" aria-label={text.needsLook}>
      <h2 className="needed-title">
        {isNothing && !isCounting ? <CircleCheck aria-hidden="true" className="tone-green" /> : <Eye aria-hidden="true" />}
        {text.needsLook}
      </h2>
      {isNothing ? <p className="muted">{isCounting ? text.counting : text.nothingToLook}</p> : null}
      <ul className="needed-list">
        {looks.map(({ look, count }) => (
          <li key={look}>
            <Button id={openerId({ kind: 'look', look })} onPress={() => void desk.overview.open({ kind: 'look', look })}>
              <span className="strong tone-amber">{formatInteger(count, numbers)}</span> {text.looks[look]}
            </Button>
          </li>
        ))}
        {withoutPackage === 0 ? null : (
          <li>
            <Button onPress={() => desk.app.goTo('round')}>
              <span className="strong tone-amber">{formatInteger(withoutPackage, numbers)}</span> {text.unitsWithoutPackage}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
