import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatDecimal, formatInteger } from '#renderer/text/format.ts';
import type { ExplainedLeaf } from '#shared/ipc/result-views.ts';
import { describeAppraisal } from '../workspace/describe-appraisal.ts';

/** Who gave a cell its points and why; of a score that no member gives, where it came from. */
export function LeafDetail({ leaf }: { readonly leaf: ExplainedLeaf }) {
  const { words, numbers } = useWords();
  const text = words.results;
  return (
    <div className="leaf-detail">
      <p>
        <span className="muted">{`${text.by[leaf.scoredBy]} · ${text.standings[leaf.standing]}`}</span>
        {leaf.self === null ? null : ` · ${text.selfWas(describeAppraisal(leaf.self, words, numbers))}`}
      </p>
      {leaf.reason === '' ? null : <p>{leaf.reason}</p>}
      {leaf.source === '' ? null : <p>{text.sourceWas(leaf.source)}</p>}
      {leaf.scores.length === 0 ? null : (
        <ul>
          {leaf.scores.map((score) => (
            <li key={`${score.member} ${score.revision}`}>
              <span className="strong">{describeAppraisal(score.appraisal, words, numbers)}</span>
              {` · ${text.scoreBy(score.memberName, formatInteger(score.revision, numbers))} · `}
              <span className={score.reason === '' ? 'muted' : ''}>{score.reason === '' ? text.noReason : score.reason}</span>
              {score.figures.length === 0 ? null : <span className="muted">{` ${text.figuresWere(score.figures.map(({ name, value }) => `${name} = ${formatDecimal(value, numbers)}`).join(', '))}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
