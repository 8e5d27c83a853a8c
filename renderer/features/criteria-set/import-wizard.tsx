import { useEffect, useRef } from 'react';
import { Check } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { ImportStep } from '#renderer/stores/criteria-import-store.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import { choiceFor, listLacking } from './column-choice.ts';
import { whyNotKept } from './why-not-kept.ts';
import { CheckStep } from './import-wizard-check.tsx';
import { ColumnStep } from './import-wizard-columns.tsx';
import { FileStep, useChooseTable } from './import-wizard-file.tsx';
import './import-wizard.css';

const STEPS = ['file', 'columns', 'check'] as const satisfies readonly ImportStep[];

/** From the annex of a decision to a criteria set, in three steps; nothing is written before the last button. */
export function ImportWizard({ onKept }: { readonly onKept: (set: CriteriaSetSummary) => void }) {
  const { criteriaImport } = useDesk();
  const { words } = useWords();
  const step = usePart(criteriaImport.store, (data) => data.step);
  const file = usePart(criteriaImport.store, (data) => data.file);
  const isBusy = usePart(criteriaImport.store, (data) => data.running !== null);
  const text = words.criteria;
  const section = useRef<HTMLElement>(null);
  // A step takes its buttons with it, and one that works disables its own: the keyboard must not be nowhere.
  // Looked at after each drawing, one frame later, because the browser moves the focus then.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) section.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  });
  return (
    <section ref={section} className="screen wizard" aria-label={text.wizard} aria-busy={isBusy} tabIndex={-1}>
      <header className="wizard-head">
        <div>
          <h1>{text.wizard}</h1>
          {file === null ? null : <p className="muted clip">{file.name}</p>}
        </div>
        <StepList step={step} />
      </header>
      {step === 'file' ? <FileStep /> : step === 'columns' ? <ColumnStep /> : <CheckStep />}
      <WizardFoot onKept={onKept} />
    </section>
  );
}

function StepList({ step }: { readonly step: ImportStep }) {
  const { criteria } = useWords().words;
  const now = STEPS.indexOf(step);
  return (
    <ol className="wizard-steps" aria-label={criteria.wizardSteps}>
      {STEPS.map((one, index) => (
        <li key={one} className={index < now ? 'wizard-step is-done' : 'wizard-step'} aria-current={one === step ? 'step' : undefined}>
          <span className="wizard-step-number" aria-hidden="true">
            {index < now ? <Check /> : String(index + 1)}
          </span>
          {criteria.steps[one]}
          {index < now ? <span className="sr-only">{`, ${criteria.stepDone}`}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** Back on the left of the one button that goes on; beside it, why it cannot be pressed yet. */
function WizardFoot({ onKept }: { readonly onKept: (set: CriteriaSetSummary) => void }) {
  const { criteriaImport } = useDesk();
  const { words, numbers } = useWords();
  const text = words.criteria;
  const { step, preview, sheet, columns, titles, running } = usePart(criteriaImport.store, (data) => data);
  const choose = useChooseTable();
  const chosen = choiceFor(columns, sheet);
  const isBusy = running !== null;
  const keep = async (): Promise<void> => {
    if (preview === null) return;
    const kept = await criteriaImport.keep(chosen, titles ?? preview.titles);
    if (kept !== null) onKept(kept);
  };
  return (
    <footer className="screen-foot">
      <span className="push row">
        <Button onPress={criteriaImport.close}>{words.common.cancel}</Button>
        {step === 'file' || isBusy ? null : <Button onPress={choose}>{text.otherFile}</Button>}
      </span>
      {step === 'columns' ? showColumnFoot() : null}
      {step === 'check' ? showCheckFoot() : null}
    </footer>
  );

  function showColumnFoot() {
    const [lacking] = listLacking(chosen);
    return (
      <>
        {lacking === undefined ? null : <p className="tone-amber">{text.lacking[lacking]}</p>}
        <Button look="primary" isDisabled={lacking !== undefined || isBusy} onPress={() => void criteriaImport.check(chosen)}>
          {text.nextCheck}
        </Button>
      </>
    );
  }

  function showCheckFoot() {
    if (preview === null) return null;
    const why = whyNotKept(preview, titles ?? preview.titles);
    const warnings = preview.warnings.length;
    return (
      <>
        {why === 'faults' ? <p className="tone-rust">{text.keepFaults(formatInteger(preview.faults.length, numbers))}</p> : null}
        {why === 'no-title' ? <p className="tone-amber">{text.keepNoTitle}</p> : null}
        {why === null ? <p>{warnings === 0 ? text.keepReady : text.keepWarnings(formatInteger(warnings, numbers))}</p> : null}
        <Button isDisabled={isBusy} onPress={() => criteriaImport.goTo('columns')}>
          {text.back}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void criteriaImport.check(chosen)}>
          {text.readAgain}
        </Button>
        <Button look="primary" isDisabled={why !== null || isBusy} onPress={() => void keep()}>
          {text.keep}
        </Button>
      </>
    );
  }
}
