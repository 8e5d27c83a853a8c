import { useWords } from '#renderer/stores/desk-context.tsx';
import { useNodeTitle } from '#renderer/stores/use-node-title.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { ConflictView } from '#shared/ipc/secretariat-views.ts';
import { describeAppraisal } from '../workspace/describe-appraisal.ts';

/** Signed scores that differ for one cell, side by side with the self-score. None is marked as the right one. */
export function ConflictList({ conflicts, isGrid = false }: { readonly conflicts: readonly ConflictView[]; readonly isGrid?: boolean }) {
  return (
    <ul className={isGrid ? 'conflicts is-grid' : 'conflicts'}>
      {conflicts.map((conflict) => (
        <li key={`${conflict.unit} ${conflict.code}`} className="card conflict">
          <ConflictBody conflict={conflict} isPreview={!isGrid} />
        </li>
      ))}
    </ul>
  );
}

function ConflictBody({ conflict, isPreview }: { readonly conflict: ConflictView; readonly isPreview: boolean }) {
  const { words, numbers } = useWords();
  const titleOf = useNodeTitle();
  const text = words.merge;
  return (
    <>
      <div className="conflict-head">
        <span>
          <span className="strong">{`${conflict.unitName} · ${conflict.code}`}</span>
          <span className="sub">{titleOf(conflict.code, conflict.title)}</span>
        </span>
        <Badge tone="rust">{conflict.spread === null ? text.spreadNotApplicable : text.spread(formatPoints(conflict.spread, numbers))}</Badge>
      </div>
      <dl className="conflict-scores">
        {conflict.scores.map((score) => (
          <div key={`${score.member} ${score.revision}`}>
            <dt>
              {score.memberName}
              {isPreview && score.file === '' ? <span className="muted">{` (${text.alreadyMerged})`}</span> : null}
              {score.reason === '' ? null : <span className="muted">{` · ${text.quoted(score.reason)}`}</span>}
            </dt>
            <dd>{describeAppraisal(score.appraisal, words, numbers)}</dd>
          </div>
        ))}
        <div className="is-self">
          <dt>{text.selfScored}</dt>
          <dd>{describeAppraisal(conflict.self, words, numbers)}</dd>
        </div>
      </dl>
    </>
  );
}
