import { FileSearch, FileWarning, FileX } from 'lucide-react';
import type { EvidenceView } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { FrontState } from './document-desk.ts';
import './pane-overlay.css';

type PaneOverlayProps = {
  /** null: there is something to open, or nothing is known yet. */
  readonly absence: Absence | null;
  /** The open document; null when none is. */
  readonly evidence: EvidenceView | null;
  /** What is known of it on the desk; null until it is there. */
  readonly front: FrontState | null;
  readonly onRetry: () => void;
  readonly words: EvidenceWords;
};

/** A criterion without evidence. */
type Absence = { readonly canAsk: boolean };

const ICON = { 'aria-hidden': true, size: 32, strokeWidth: 1.5 } as const;

/** What stands in the place of a page: that none is open, that it is being opened, or why it cannot be. */
export function PaneOverlay({ absence, evidence, front, onRetry, words }: PaneOverlayProps) {
  if (absence !== null) {
    return (
      <div className="pdf-overlay">
        <EmptyState icon={<FileX {...ICON} />} title={words.noEvidence.title}>
          <p>{words.noEvidence.advice}</p>
          {absence.canAsk ? <p>{words.noEvidence.ask}</p> : null}
        </EmptyState>
      </div>
    );
  }
  if (evidence === null) {
    return (
      <div className="pdf-overlay">
        <EmptyState icon={<FileSearch {...ICON} />} title={words.noDocument.title}>
          <p>{words.noDocument.advice}</p>
        </EmptyState>
      </div>
    );
  }
  if (evidence.state.kind === 'unreadable') {
    return (
      <div className="pdf-overlay" aria-live="polite">
        <EmptyState icon={<FileX {...ICON} />} title={words.unreadable.title}>
          <p>{words.unreadable.reason[evidence.state.reason]}</p>
          <p className="evidence-kept">{words.unreadable.kept}</p>
        </EmptyState>
      </div>
    );
  }
  return <OpeningOverlay title={evidence.title} front={front} onRetry={onRetry} words={words} />;
}

type OpeningOverlayProps = Omit<PaneOverlayProps, 'absence' | 'evidence'> & { readonly title: string };

function OpeningOverlay({ title, front, onRetry, words }: OpeningOverlayProps) {
  const document = front?.document ?? { kind: 'opening', read: 0 };
  switch (document.kind) {
    case 'open':
      return null;
    case 'opening':
      return (
        <div className="pdf-overlay is-opening" aria-live="polite">
          <p>{words.opening(title)}</p>
          <progress aria-label={words.opening(title)} />
          <p className="pdf-overlay-detail">{document.read === 0 ? '\u00a0' : words.openingRead(document.read)}</p>
        </div>
      );
    case 'failed':
      return (
        <div className="pdf-overlay" role="alert">
          <EmptyState icon={<FileWarning {...ICON} />} title={words.failed.title}>
            <p>{words.failed.reason[document.reason]}</p>
            <p>{words.failed.advice}</p>
            <Button onPress={onRetry}>{words.failed.retry}</Button>
          </EmptyState>
        </div>
      );
    default:
      return unreachable(document);
  }
}
