import { useState } from 'react';
import { CircleX, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { countByProblemFilter, passesProblemFilter, type ProblemFilter } from './filter-problems.ts';
import type { PlacedProblem } from './place-problems.ts';
import '../workspace/criteria-tree.css';
import './problem-pane.css';

type ProblemPaneProps = {
  readonly placed: readonly PlacedProblem[];
  /** Which of the filters are offered, the first one chosen. */
  readonly filters: readonly ProblemFilter[];
  /** The chosen node. */
  readonly selected: CriterionCode | null;
  /** The problem that was chosen last; null when a node was chosen since. */
  readonly current: PlacedProblem | null;
  readonly onChoose: (placed: PlacedProblem) => void;
};

/** More than anybody reads before mending some; a broken table has thousands. */
const MOST_SHOWN = 200;

/** What is wrong, in full sentences; choosing one leads to where it is. */
export function ProblemPane({ placed, filters, selected, current, onChoose }: ProblemPaneProps) {
  const { words, numbers } = useWords();
  const text = words.criteria;
  const [filter, setFilter] = useState<ProblemFilter>(filters[0] ?? 'all');
  const counts = countByProblemFilter(placed, selected);
  const shown = placed.filter((one) => passesProblemFilter(one, filter, selected));
  const names: Readonly<Record<ProblemFilter, string>> = { all: text.filterAll, node: text.filterNode, faults: text.filterFaults, warnings: text.filterWarnings };
  return (
    <section className="problem-pane" aria-label={text.problems}>
      <div className="problem-head">
        <h2>{text.problems}</h2>
        {placed.length === 0 ? null : (
          <fieldset className="filters" aria-label={text.problemFilter}>
            {filters.map((one) => (
              <button key={one} type="button" className="filter" aria-pressed={one === filter} onClick={() => setFilter(one)}>
                {names[one]} <span className="filter-count">{formatInteger(counts[one], numbers)}</span>
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {shown.length === 0 ? <p className="problem-none muted">{placed.length === 0 ? text.noProblems : text.noProblemsHere}</p> : null}
      <ul className="placed-problems">
        {shown.slice(0, MOST_SHOWN).map((one, index) => (
          // eslint-disable-next-line react/no-array-index-key -- two problems may be alike to the letter
          <li key={index}>
            <ProblemButton placed={one} isCurrent={one.problem === current?.problem} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {shown.length > MOST_SHOWN ? <p className="problem-none muted">{text.moreProblems(formatInteger(shown.length - MOST_SHOWN, numbers))}</p> : null}
    </section>
  );
}

function ProblemButton({ placed, isCurrent, onChoose }: { readonly placed: PlacedProblem; readonly isCurrent: boolean; readonly onChoose: (placed: PlacedProblem) => void }) {
  const { words, locale } = useWords();
  const { problem, isFault, label } = placed;
  const Icon = isFault ? CircleX : TriangleAlert;
  return (
    <button type="button" className={isFault ? 'placed-problem is-fault' : 'placed-problem'} aria-current={isCurrent ? 'true' : undefined} onClick={() => onChoose(placed)}>
      <Icon aria-hidden="true" />
      <span>
        <span className="sr-only">{`${isFault ? words.criteria.fault : words.criteria.warning}: `}</span>
        {label === '' ? null : <span className="strong">{`${label}: `}</span>}
        {describeProblem(problem, locale)}
      </span>
    </button>
  );
}
