import { useCallback, useId, useImperativeHandle, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { CitedPlaces } from './cited-places.tsx';
import type { FrontState } from './document-desk.ts';
import type { EvidencePaneProps } from './evidence-pane-props.ts';
import { EvidenceTabs, fileName, tabId } from './evidence-tabs.tsx';
import { FindBar } from './find-bar.tsx';
import { PaneOverlay } from './pane-overlay.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import type { PdfView } from './pdf-view.ts';
import { readPaneKey, type PaneAct, type PaneKeyFacts } from './read-pane-key.ts';
import { useDocumentDesk } from './use-document-desk.ts';
import { useFind } from './use-find.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import './pdf-viewer.css';
import './evidence-pane.css';

const NOT_OPEN = { percent: 100, fit: 'page-width', find: null } as const;

/** The evidence of one criterion: a tab for each document, and the open one at the cited page. */
export function EvidencePane({ scope, canAsk = false, documents, selected, page, visit = 0, places, next, poses, onSelect, onPlace, onPageChange, corner, words, ref }: EvidencePaneProps) {
  const id = useId();
  const tabs = documents.filter(({ sha256 }, index) => documents.findIndex((other) => other.sha256 === sha256) === index);
  const evidence = tabs.find(({ sha256 }) => sha256 === selected) ?? null;
  const isReadable = evidence?.state.kind === 'readable';
  const { host, front, withDesk } = useDocumentDesk({ shown: evidence !== null && isReadable ? { evidence, page } : null, visit, next, poses, words, onPageChange });
  const act = useCallback((action: (view: PdfView) => void) => withDesk((desk) => desk.act(action)), [withDesk]);
  const find = useFind({ scope, front, act, focusDocument: () => withDesk((desk) => desk.focus()) });
  const pages = front?.document.kind === 'open' ? front.document.pages : null;
  const view = front?.view ?? { page, ...NOT_OPEN };

  const turnPage = (by: 1 | -1): void => act((pdf) => pdf.goToPage(view.page + by));
  const openFind = (): void => {
    if (isReadable && front?.document.kind !== 'failed') find.open();
  };
  const latestToggle = useRef(openFind);
  useLayoutEffect(() => {
    latestToggle.current = find.isOpen ? find.close : openFind;
  });
  const toggleFind = useCallback(() => latestToggle.current(), []);
  useImperativeHandle(ref, () => ({ openFind, findAgain: find.walk, turnPage }));

  const obey = (asked: PaneAct): void => {
    switch (asked.kind) {
      case 'zoom':
        return act((pdf) => pdf.zoom(asked.steps));
      case 'fit':
        return act((pdf) => pdf.setScale(asked.scale));
      case 'rotate':
        return act((pdf) => pdf.rotate());
      case 'find':
        return openFind();
      case 'find-again':
        return find.walk(asked.direction);
      case 'turn':
        return turnPage(asked.by);
      case 'scroll':
        return withDesk((desk) => desk.scroll(asked));
      default:
        return unreachable(asked);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const asked = event.defaultPrevented || pages === null || !isReadable ? null : readPaneKey(factsOf(event));
    if (asked === null) return;
    event.preventDefault();
    event.stopPropagation();
    obey(asked);
  };
  const isFinding = find.isOpen && isReadable;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the controls inside
    <section className="evidence-pane" aria-label={words.pane} onKeyDown={onKeyDown}>
      <div className="evidence-head">
        {tabs.length === 0 ? null : <EvidenceTabs id={id} documents={tabs} selected={evidence?.sha256 ?? null} label={words.tabs} onSelect={onSelect} />}
        {corner === undefined ? null : <span className="evidence-corner">{corner}</span>}
      </div>
      <div className="evidence-panel" {...(evidence === null ? {} : { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': tabId(id, evidence.sha256) })}>
        {/* Kept, not built anew: a criterion without evidence must not make the one after it slow. */}
        <div hidden={!isReadable}>
          <PdfToolbar pages={pages} page={view.page} percent={view.percent} fit={view.fit} isFinding={isFinding} act={act} onFind={toggleFind} words={words} />
        </div>
        {evidence === null || !isReadable ? null : (
          <>
            <CitedPlaces places={places} page={view.page} onOpen={onPlace} words={words} />
            {isFinding ? <FindBar find={find} status={view.find} file={fileName(evidence.file)} words={words} /> : null}
            <PageNotice front={front} words={words} />
          </>
        )}
        <div className="evidence-stage">
          <div ref={host} className="pdf-seats" />
          <PaneOverlay absence={scope !== '' && tabs.length === 0 ? { canAsk } : null} evidence={evidence} front={front} onRetry={() => withDesk((desk) => desk.retry())} words={words} />
        </div>
      </div>
    </section>
  );
}

function factsOf({ key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent, target }: KeyboardEvent<HTMLElement>): PaneKeyFacts {
  return { key, hasControl: ctrlKey || metaKey, hasAlt: altKey, hasShift: shiftKey, isComposing: nativeEvent.isComposing, focus: focusOf(target) };
}

function focusOf(target: EventTarget): PaneKeyFacts['focus'] {
  if (target instanceof HTMLInputElement) return 'field';
  if (!(target instanceof HTMLElement)) return 'control';
  if (target.role === 'tab') return 'tabs';
  return target.role === 'document' ? 'box' : 'control';
}

/** A citation of a page that is not there is worth telling: it may be another document that was meant. */
function PageNotice({ front, words }: { readonly front: FrontState | null; readonly words: EvidenceWords }) {
  if (front === null || front.document.kind !== 'open') return null;
  const { cited, pages } = front.document;
  if (cited <= pages || front.view.page !== pages) return null;
  return (
    <p className="pdf-notice" aria-live="polite">
      {words.pageMissing(cited, pages)}
    </p>
  );
}
