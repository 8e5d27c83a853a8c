import { FileWarning } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { EvidenceView } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FindBar } from './find-bar.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { usePdfDocument, type DocumentState } from './use-pdf-document.ts';

type PdfStageProps = {
  readonly evidence: EvidenceView;
  readonly page: number;
  readonly visit: number;
  readonly onPageChange: (page: number) => void;
  readonly onRetry: () => void;
  readonly words: EvidenceWords;
};

/** A readable document with its toolbar; Ctrl+F anywhere inside opens the find bar. */
export function PdfStage({ evidence, page, visit, onPageChange, onRetry, words }: PdfStageProps) {
  const [isFinding, setFinding] = useState(false);
  const findBox = useRef<HTMLInputElement>(null);
  const { container, document: opened, view, act } = usePdfDocument({ sha256: evidence.sha256, page, visit, onPageChange, labelOfPage: words.pageOf });
  const isOpen = opened.kind === 'open';

  const openFind = (): void => {
    setFinding(true);
    findBox.current?.select();
  };
  const closeFind = (): void => {
    setFinding(false);
    act((pdf) => pdf.endFind());
    container.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!isOpen || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    event.stopPropagation();
    openFind();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl+F from the controls inside
    <div className="pdf-stage" onKeyDown={onKeyDown}>
      <PdfToolbar pages={opened.kind === 'open' ? opened.pages : null} view={view} isFinding={isFinding} act={act} onFind={isFinding ? closeFind : openFind} words={words} />
      {isFinding ? <FindBar key={evidence.sha256} box={findBox} status={view.find} act={act} onClose={closeFind} words={words} /> : null}
      <CitationNotice document={opened} page={view.page} words={words} />
      <div className="evidence-stage">
        {/* Focusable, so that Page Up, Page Down, Home, End and the arrows scroll it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div ref={container} className="pdf-scroll" tabIndex={0} role="document" aria-label={evidence.title} aria-busy={!isOpen}>
          <div className="pdfViewer" />
        </div>
        <Overlay document={opened} evidence={evidence} onRetry={onRetry} words={words} />
      </div>
    </div>
  );
}

/** A citation of a page that is not there is worth telling: it may be another document that was meant. */
function CitationNotice({ document, page, words }: { readonly document: DocumentState; readonly page: number; readonly words: EvidenceWords }) {
  if (document.kind !== 'open' || document.cited <= document.pages || page !== document.pages) return null;
  return (
    <p className="pdf-notice" aria-live="polite">
      {words.pageMissing(document.cited, document.pages)}
    </p>
  );
}

type OverlayProps = {
  readonly document: DocumentState;
  readonly evidence: EvidenceView;
  readonly onRetry: () => void;
  readonly words: EvidenceWords;
};

function Overlay({ document, evidence, onRetry, words }: OverlayProps) {
  switch (document.kind) {
    case 'open':
      return null;
    case 'opening':
      return (
        <div className="pdf-overlay is-opening" aria-live="polite">
          <p>{words.opening(evidence.title)}</p>
          <progress aria-label={words.opening(evidence.title)} />
          <p className="pdf-overlay-detail">{document.read === 0 ? '\u00a0' : words.openingRead(document.read)}</p>
        </div>
      );
    case 'failed':
      return (
        <div className="pdf-overlay" role="alert">
          <EmptyState icon={<FileWarning aria-hidden="true" size={32} strokeWidth={1.5} />} title={words.failed.title}>
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
