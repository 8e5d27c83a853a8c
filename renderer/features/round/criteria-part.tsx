import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints, groupInFours } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RoundView } from '#shared/ipc/views.ts';
import { listAppraisedLeaves, listLeaves, listSectors } from '#shared/domain/criteria-set.ts';
import { sumPoints } from '#shared/kernel/points.ts';

/** Which criteria set the round stands on. */
export function CriteriaPart({ round }: { readonly round: RoundView }) {
  const { words, numbers, locale } = useWords();
  const text = words.round;
  const { criteriaSet: set } = round;
  const count = (value: number): string => formatInteger(value, numbers);
  const digest = (
    <p className="faint" title={round.criteriaSetDigest}>
      {`${text.digest}: ${groupInFours(round.criteriaSetDigest.slice(0, 32))}…`}
    </p>
  );
  if (set === null) {
    return (
      <section className="card is-padded stack">
        <h2>{text.criteriaSetMissing}</h2>
        <Notice tone="amber">{text.criteriaSetMissingText}</Notice>
        {digest}
      </section>
    );
  }
  const appraised = listAppraisedLeaves(set);
  const max = formatPoints(sumPoints(appraised.map((leaf) => leaf.max)), numbers);
  return (
    <section className="card is-padded stack" aria-label={text.criteriaSet}>
      <div className="row">
        <h2>{titleOf(set, locale)}</h2>
        {set.isIllustrative ? <Badge tone="amber">{words.frame.illustrative}</Badge> : null}
      </div>
      <p>{text.counts(count(listSectors(set).length), count(listLeaves(set).length), count(appraised.length), max)}</p>
      <p className="muted">{set.decision === '' ? text.noDecision : text.decision(set.decision)}</p>
      {digest}
    </section>
  );
}
