import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints, groupInFours } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Tiles } from '#renderer/ui/tiles.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import { countSet } from './count-set.ts';

/** What a set is, who issued it, and what it is made of in numbers. */
export function SetHead({ summary, set }: { readonly summary: CriteriaSetSummary; readonly set: CriteriaSet }) {
  const { words, locale } = useWords();
  const text = words.criteria;
  return (
    <header className="set-head">
      <div className="row set-title">
        <h1>{titleOf(set, locale)}</h1>
        {summary.isInUse ? <Badge tone="green">{text.inUse}</Badge> : null}
        {summary.isHere ? null : <Badge tone="grey">{text.shipped}</Badge>}
        {set.isIllustrative ? <Badge tone="amber">{text.illustrative}</Badge> : null}
      </div>
      <p className="set-origin">
        <span>{set.isIllustrative ? text.illustrativeNote : set.decision === '' ? text.noDecision : text.decision(set.decision)}</span>
        <span className="set-digest" title={`${summary.digest}\n${text.digestNote}`}>
          {`${text.digest}: ${groupInFours(summary.digest.slice(0, 32))}…`}
        </span>
      </p>
      {summary.remark === '' ? null : <Notice tone="amber">{summary.remark}</Notice>}
      <SetNumbers set={set} />
    </header>
  );
}

function SetNumbers({ set }: { readonly set: CriteriaSet }) {
  const { words, numbers } = useWords();
  const text = words.criteria;
  const counts = countSet(set);
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <Tiles
      label={text.facts}
      tiles={[
        { name: text.sectors, value: count(counts.sectors) },
        { name: text.criteria, value: count(counts.criteria) },
        { name: text.leaves, value: count(counts.leaves) },
        { name: text.total, value: formatPoints(counts.base, numbers), isChosen: true },
        ...counts.parts.map(({ part, points }) => ({ name: text.scoredBy[part], value: formatPoints(points, numbers) })),
        ...(counts.extra > 0 ? [{ name: text.extra, value: formatPoints(counts.extra, numbers) }] : []),
        { name: text.computed, value: count(counts.computed) },
        { name: text.manual, value: count(counts.manual) },
      ]}
    />
  );
}
