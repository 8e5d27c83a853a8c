import { AnnotationEditorType, AnnotationMode, normalizeUnicode, type PDFDocumentProxy } from 'pdfjs-dist';
import { EventBus, FindState, GenericL10n, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { toNfc } from '#shared/kernel/text.ts';
import { FoldingFindController } from './fold-find.ts';

/** `page-width` and `page-fit` follow the size of the pane; a number is a fixed scale, 1 being 100 %. */
export type PdfScale = 'page-width' | 'page-fit' | number;

export type FindStatus =
  | { readonly kind: 'busy' }
  | { readonly kind: 'found'; readonly current: number; readonly total: number }
  | { readonly kind: 'none'; readonly hasText: boolean };

export type PdfViewEvents = {
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: { readonly percent: number; readonly fit: 'page-width' | 'page-fit' | null }) => void;
  readonly onFind: (status: FindStatus) => void;
};

export type PdfView = {
  /** Shows a document from `page` on (cut to its last page), at the scale that was in use before. */
  readonly show: (pdf: PDFDocumentProxy, page: number, labelOfPage: (page: number) => string) => void;
  /** Takes the document off the screen. */
  readonly clear: () => void;
  readonly goToPage: (page: number) => void;
  readonly setScale: (scale: PdfScale) => void;
  readonly zoom: (steps: 1 | -1) => void;
  readonly rotate: () => void;
  /** Looks for text, ignoring case and marks, đ included. An empty query takes the marks off the pages. */
  readonly find: (query: string) => void;
  readonly findAgain: (query: string, direction: 'next' | 'previous') => void;
  readonly endFind: () => void;
  readonly destroy: () => void;
};

/** pdf.js's own viewer in `container`, which must be positioned absolutely and hold one `div` for the pages. */
export function createPdfView(container: HTMLDivElement, events: PdfViewEvents): PdfView {
  const parts = assembleViewer(container);
  const { viewer, eventBus, linkService, findController, ended } = parts;
  let scale: PdfScale = 'page-width';
  let pending: { readonly page: number; readonly labelOfPage: (page: number) => string } | null = null;

  const setScale = (wanted: PdfScale): void => {
    scale = wanted;
    viewer.currentScaleValue = String(wanted);
  };
  const whileAlive = { signal: ended.signal };
  eventBus.on('pagesinit', () => {
    setScale(scale);
    if (pending === null) return;
    labelPages(container, pending.labelOfPage);
    viewer.currentPageNumber = Math.min(Math.max(1, pending.page), viewer.pagesCount);
    events.onPage(viewer.currentPageNumber);
  }, whileAlive);
  eventBus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) => events.onPage(pageNumber), whileAlive);
  eventBus.on('scalechanging', ({ scale: factor, presetValue }: { readonly scale: number; readonly presetValue?: string }) => {
    const fit = presetValue === 'page-width' || presetValue === 'page-fit' ? presetValue : null;
    scale = fit ?? factor;
    events.onScale({ percent: Math.round(factor * 100), fit });
  }, whileAlive);
  listenToFind(parts, events.onFind);
  keepFit(container, ended.signal, () => {
    if (typeof scale === 'string') viewer.currentScaleValue = scale;
  });
  copyAsNfc(container, ended.signal);

  const dispatchFind = (type: '' | 'again', query: string, findPrevious: boolean): void => {
    eventBus.dispatch('find', { source: viewer, type, query, findPrevious, caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false });
  };
  const clear = (): void => {
    pending = null;
    viewer.setDocument(null);
    linkService.setDocument(null);
    findController.hasMetText = false;
  };
  return {
    show: (pdf, page, labelOfPage) => {
      clear();
      pending = { page, labelOfPage };
      viewer.setDocument(pdf);
      linkService.setDocument(pdf);
    },
    clear,
    goToPage: (page) => {
      if (pending !== null) pending = { ...pending, page };
      if (viewer.pagesCount > 0) viewer.currentPageNumber = Math.min(Math.max(1, page), viewer.pagesCount);
    },
    setScale,
    zoom: (steps) => viewer.updateScale({ steps }),
    rotate: () => {
      const page = viewer.currentPageNumber;
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
      // Turned pages have other heights, and another page would stand where this one was.
      viewer.currentPageNumber = page;
    },
    find: (query) => dispatchFind('', query, false),
    findAgain: (query, direction) => dispatchFind('again', query, direction === 'previous'),
    endFind: () => eventBus.dispatch('findbarclose', { source: viewer }),
    destroy: () => {
      clear();
      ended.abort();
    },
  };
}

type ViewerParts = {
  readonly viewer: PDFViewer;
  readonly eventBus: EventBus;
  readonly linkService: PDFLinkService;
  readonly findController: FoldingFindController;
  readonly ended: AbortController;
};

function assembleViewer(container: HTMLDivElement): ViewerParts {
  const ended = new AbortController();
  const eventBus = new EventBus();
  // A document cannot lead anywhere but to its own pages.
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.NONE, ignoreDestinationZoom: true });
  linkService.externalLinkEnabled = false;
  const findController = new FoldingFindController({ linkService, eventBus });
  const options = {
    container,
    eventBus,
    linkService,
    findController,
    // Stamps, signatures and notes are drawn; nothing can be filled in, edited or run.
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    l10n: new SilentL10n(''),
    // Without it the viewer's listeners on window and document outlive it.
    abortSignal: ended.signal,
  };
  const viewer = new PDFViewer(options);
  linkService.setViewer(viewer);
  return { viewer, eventBus, linkService, findController, ended };
}

/** pdf.js labels pages in English by itself; ours come from the words of the program (`labelPages`). */
class SilentL10n extends GenericL10n {
  override translate(): Promise<void> {
    return Promise.resolve();
  }
  override translateOnce(): Promise<void> {
    return Promise.resolve();
  }
}

function labelPages(container: HTMLDivElement, labelOfPage: (page: number) => string): void {
  for (const page of container.querySelectorAll('.page[data-page-number]')) {
    page.setAttribute('aria-label', labelOfPage(Number(page.getAttribute('data-page-number'))));
  }
}

type FindEvent = { readonly state?: number; readonly matchesCount: { readonly current: number; readonly total: number } };

function listenToFind({ eventBus, findController, ended }: ViewerParts, onFind: (status: FindStatus) => void): void {
  const tell = ({ state, matchesCount }: FindEvent): void => {
    if (matchesCount.total > 0) onFind({ kind: 'found', ...matchesCount });
    else if (state === FindState.PENDING) onFind({ kind: 'busy' });
    else if (state === FindState.NOT_FOUND) onFind({ kind: 'none', hasText: findController.hasMetText });
  };
  eventBus.on('updatefindcontrolstate', tell, { signal: ended.signal });
  eventBus.on('updatefindmatchescount', tell, { signal: ended.signal });
}

/** pdf.js computes a fit once; the pane can be made wider and narrower. */
function keepFit(container: HTMLDivElement, signal: AbortSignal, refit: () => void): void {
  let width = container.clientWidth;
  let height = container.clientHeight;
  const observer = new ResizeObserver(() => {
    if (container.clientWidth === width && container.clientHeight === height) return;
    width = container.clientWidth;
    height = container.clientHeight;
    if (width > 0) refit();
  });
  observer.observe(container);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Text goes to the clipboard as NFC and without the ligatures of the typeface, so that a quote can be searched for. */
function copyAsNfc(container: HTMLDivElement, signal: AbortSignal): void {
  // Before pdf.js, whose text layer puts its own form on the clipboard and stops the event.
  container.addEventListener('copy', copySelection, { capture: true, signal });
}

function copySelection(event: ClipboardEvent): void {
  const text = document.getSelection()?.toString() ?? '';
  if (text === '' || event.clipboardData === null) return;
  event.clipboardData.setData('text/plain', toNfc(normalizeUnicode(text.replaceAll('\0', ''))));
  event.preventDefault();
  event.stopPropagation();
}
