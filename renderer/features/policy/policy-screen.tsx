import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { RoundView } from '#shared/ipc/views.ts';
import { NeedsRound } from '../frame/needs-round.tsx';
import { BandPart } from './band-part.tsx';
import { ExemptionPart } from './exemption-part.tsx';
import { ExtraPart } from './extra-part.tsx';
import { ModelPart } from './model-part.tsx';
import { QuorumPart } from './quorum-part.tsx';
import { RoundingPart } from './rounding-part.tsx';
import { ShippedOffer } from './shipped-offer.tsx';
import { TiePart } from './tie-part.tsx';
import { draftOfPolicy, isSamePolicy, readPolicyDraft, type PolicyDraft, type PolicyFault } from './policy-draft.ts';
import './policy.css';

/** The rules by which scores become an index, a rank and a grade: read from the decision, entered here, kept with the round. */
export function PolicyScreen() {
  const { app } = useDesk();
  const round = usePart(app.store, (data) => data.round);
  if (round?.criteriaSet == null) return <NeedsRound />;
  return <OpenPolicy key={round.id} round={round} set={round.criteriaSet} />;
}

/** What each part of the form is given. */
export type PolicyPartProps = {
  readonly draft: PolicyDraft;
  readonly onEdit: (patch: Partial<PolicyDraft>) => void;
  readonly faults: readonly PolicyFault[];
  readonly round: RoundView;
  readonly set: CriteriaSet;
};

function OpenPolicy({ round, set }: { readonly round: RoundView; readonly set: CriteriaSet }) {
  const { words, numbers } = useWords();
  const text = words.policy;
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOfPolicy(round.policy, numbers.decimal));
  const [known, setKnown] = useState(round.policy);
  const { policy, faults } = readPolicyDraft(draft);
  if (!isSamePolicy(known, round.policy)) {
    setKnown(round.policy);
    // What this form has just saved stays as it is typed; a policy that came from elsewhere replaces it.
    if (policy === null || !isSamePolicy(policy, round.policy)) setDraft(draftOfPolicy(round.policy, numbers.decimal));
  }
  const hasChanged = policy === null || !isSamePolicy(policy, round.policy);
  const part: PolicyPartProps = { draft, faults, round, set, onEdit: (patch) => setDraft((before) => ({ ...before, ...patch })) };
  return (
    <div className="screen">
      {/* Little in it takes the focus at first: it must itself, or the keyboard could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="screen-scroll" aria-label={text.title} tabIndex={0}>
        <div className="screen-body">
          <header className="screen-head">
            <div>
              <h1>{text.title}</h1>
              <p>{text.intro}</p>
            </div>
          </header>
          {set.isIllustrative ? <Notice tone="amber">{words.frame.illustrativeNote}</Notice> : null}
          <ShippedOffer policy={policy} onTake={(shipped) => setDraft(draftOfPolicy(shipped, numbers.decimal))} />
          <div className="policy-parts">
            <ModelPart {...part} />
            <TiePart {...part} />
            <BandPart {...part} />
            <ExemptionPart {...part} />
            <ExtraPart {...part} />
            <RoundingPart {...part} />
            <QuorumPart {...part} />
          </div>
        </div>
      </section>
      <PolicyFoot policy={policy} hasChanged={hasChanged} onUndo={() => setDraft(draftOfPolicy(round.policy, numbers.decimal))} />
    </div>
  );
}

type PolicyFootProps = { readonly policy: Policy | null; readonly hasChanged: boolean; readonly onUndo: () => void };

/** Saved as one: half a policy would rank units by rules that nobody decided. */
function PolicyFoot({ policy, hasChanged, onUndo }: PolicyFootProps) {
  const { app, client } = useDesk();
  const { words } = useWords();
  const text = words.policy;
  const [isSaving, setIsSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (policy === null) return;
    setIsSaving(true);
    const reply = await client.call('changePolicy', { policy });
    setIsSaving(false);
    if (!reply.ok) return app.showFailure(reply.error);
    app.showFailure(null);
    await app.refresh();
  };
  return (
    <footer className="screen-foot">
      <p className="push" aria-live="polite">
        {policy === null ? <span className="tone-rust strong">{text.cannotSave}</span> : hasChanged ? text.unsaved : text.saved}
      </p>
      <Button isDisabled={!hasChanged} onPress={onUndo}>
        {text.undo}
      </Button>
      <Button look="primary" isDisabled={policy === null || !hasChanged || isSaving} onPress={() => void save()}>
        {text.save}
      </Button>
    </footer>
  );
}
