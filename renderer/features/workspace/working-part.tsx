import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { draftComputed, standsAsComputed, workOutDraft, type DraftWorking } from '#renderer/stores/draft-working.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { sayEvaluation } from '#renderer/text/say-working.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import type { Evaluation } from '#shared/scoring/rule/evaluation.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import { sayExpected } from './say-self-check.ts';

type WorkingPartProps = { readonly cell: CellView; readonly draft: CellDraft; readonly onCommit: (patch: Partial<CellDraft>) => void };

/** The key that takes the computed score, as `readKey` has it. */
const COMPUTED_KEY = 'C';

/** How the rule makes a score of the figures: of the unit's own, beside it of those that the appraiser has put right. */
export function WorkingPart({ cell, draft, onCommit }: WorkingPartProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const working = workOutDraft(cell, draft);
  if (working === null) return <p className="faint">{workspace.workingByHand}</p>;
  const computed = draftComputed(working.accepted, numbers.decimal);
  return (
    <section className="sheet-part" aria-label={workspace.working}>
      <h2 className="sheet-heading">{workspace.working}</h2>
      <SelfDisagreement cell={cell} working={working} />
      <div className="working" aria-live="polite">
        <WorkingLine cell={cell} name={workspace.workingDeclared} evaluation={working.declared} isMuted={working.isCorrected} />
        {working.isCorrected ? <WorkingLine cell={cell} name={workspace.workingAccepted} evaluation={working.accepted} /> : null}
      </div>
      {computed === null || !cell.isMine || standsAsComputed(cell, draft, working.accepted) ? null : (
        <p>
          <Button shortcut={COMPUTED_KEY} onPress={() => onCommit(computed)}>
            {workspace.takeComputed(computed.isNotApplicable ? words.common.notApplicable : computed.points)} <KeyCap>{COMPUTED_KEY}</KeyCap>
          </Button>
        </p>
      )}
    </section>
  );
}

function WorkingLine({ cell, name, evaluation, isMuted = false }: { readonly cell: CellView; readonly name: string; readonly evaluation: Evaluation; readonly isMuted?: boolean }) {
  const { words, numbers, locale } = useWords();
  const result = evaluation.kind === 'points' ? formatPoints(evaluation.points, numbers) : evaluation.kind === 'not-applicable' ? words.common.notApplicable : '';
  return (
    <div className={isMuted ? 'working-line muted' : 'working-line'}>
      <p className="working-name">
        <span>{name}</span>
        <span className={isMuted ? '' : 'working-result'}>{result}</span>
      </p>
      {sayEvaluation(evaluation, cell.node.figures, locale).map((line, step) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps never change places, and two may read alike
        <p key={step}>{line}</p>
      ))}
    </div>
  );
}

/** The unit's score does not follow from what the unit itself declared: said before anything is judged. */
function SelfDisagreement({ cell, working }: { readonly cell: CellView; readonly working: DraftWorking }) {
  const { words, numbers } = useWords();
  const { selfCheck } = working;
  if (selfCheck.kind !== 'differs') return null;
  const expected = sayExpected(selfCheck.expected, words.workspace, words.common.notApplicable, numbers);
  return <Notice tone="amber">{words.workspace.selfDiffers(describeAppraisal(cell.self, words, numbers), expected)}</Notice>;
}
