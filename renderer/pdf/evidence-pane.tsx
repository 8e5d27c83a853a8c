import { FileSearch, FileX } from 'lucide-react';
import { useId, useState } from 'react';
import type { EvidenceView } from '#shared/ipc/views.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { EvidencePaneProps } from './evidence-pane-props.ts';
import { EvidenceTabs, tabId } from './evidence-tabs.tsx';
import { PdfStage } from './pdf-stage.tsx';
import './pdf-viewer.css';
import './evidence-pane.css';

/** The evidence of one criterion: a tab for each document, and the open one at the cited page. */
export function EvidencePane({ documents, selected, page, visit = 0, onSelect, onPageChange, words }: EvidencePaneProps) {
  const id = useId();
  const tabs = firstOfEach(documents);
  const open = tabs.find(({ sha256 }) => sha256 === selected) ?? null;
  return (
    <section className="evidence-pane" aria-label={words.pane}>
      {tabs.length === 0 ? null : <EvidenceTabs id={id} documents={tabs} selected={open?.sha256 ?? null} label={words.tabs} onSelect={onSelect} />}
      {open === null ? (
        <div className="evidence-stage">
          <EmptyState icon={<FileSearch aria-hidden="true" size={32} strokeWidth={1.5} />} title={words.noDocument.title}>
            <p>{words.noDocument.advice}</p>
          </EmptyState>
        </div>
      ) : (
        <div className="evidence-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={tabId(id, open.sha256)}>
          <OpenEvidence evidence={open} page={page} visit={visit} onPageChange={onPageChange} words={words} />
        </div>
      )}
    </section>
  );
}

type OpenEvidenceProps = Pick<EvidencePaneProps, 'page' | 'onPageChange' | 'words'> & { readonly evidence: EvidenceView; readonly visit: number };

function OpenEvidence({ evidence, ...rest }: OpenEvidenceProps) {
  const { words } = rest;
  const [attempt, setAttempt] = useState(0);
  if (evidence.state.kind === 'readable') return <PdfStage key={attempt} evidence={evidence} onRetry={() => setAttempt(attempt + 1)} {...rest} />;
  return (
    <div className="evidence-stage" aria-live="polite">
      <EmptyState icon={<FileX aria-hidden="true" size={32} strokeWidth={1.5} />} title={words.unreadable.title}>
        <p>{words.unreadable.reason[evidence.state.reason]}</p>
        <p className="evidence-kept">{words.unreadable.kept}</p>
      </EmptyState>
    </div>
  );
}

function firstOfEach(documents: readonly EvidenceView[]): readonly EvidenceView[] {
  return documents.filter(({ sha256 }, index) => documents.findIndex((other) => other.sha256 === sha256) === index);
}
