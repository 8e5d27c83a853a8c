import { AnnotationEditorType, AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist';
import { EventBus, GenericL10n, LinkTarget, PDFLinkService, PDFViewer, RenderingStates } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { watchBrokenPages } from './broken-pages.ts';
import { copyAsNfc } from './copy-text.ts';
import type { DocumentPose, PdfScale } from './document-poses.ts';
import { FoldingFindController } from './fold-find.ts';
import { dataUrl } from './open-document.ts';
import { connectFind, type FindStatus, type PdfFind } from './pdf-find.ts';

export type PdfViewEvents = {
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: { readonly percent: number; readonly fit: 'page-width' | 'page-fit' | null }) => void;
  /** Another page, or the same at another size, is drawn. */
  readonly onDrawn: () => void;
  readonly onFind: (status: FindStatus) => void;
};

export type Showing = {
  readonly pdf: PDFDocumentProxy;
  /** Cut to the document's last page. */
  readonly page: number;
  readonly pose: DocumentPose;
  readonly words: PageWords;
};

/** What the document says of its pages. */
export type PageWords = {
  readonly pageOf: (page: number, pages: number) => string;
  /** Of a page that cannot be shown, or not as a whole. */
  readonly pageBroken: string;
};

export type PdfView = PdfFind & {
  readonly show: (showing: Showing) => void;
  readonly goToPage: (page: number) => void;
  readonly setScale: (scale: PdfScale) => void;
  readonly zoom: (steps: 1 | -1) => void;
  readonly rotate: () => void;
  readonly pose: () => DocumentPose;
  readonly takePose: (pose: DocumentPose) => void;
  readonly isDrawn: (page: number) => boolean;
  /** Takes the document off, frees its pages and ends every listener. */
  readonly destroy: () => void;
};

/** pdf.js's own viewer in `container`, which must be positioned absolutely and hold one `div` for the pages. */
export function createPdfView(container: HTMLDivElement, events: PdfViewEvents): PdfView {
  const { viewer, eventBus, linkService, findController, ended } = assembleViewer(container);
  let scale: PdfScale = 'page-width';
  let showing: Showing | null = null;

  const brokenPages = watchBrokenPages({ container, sentence: () => showing?.words.pageBroken ?? '', onFound: events.onDrawn, signal: ended.signal });
  const setScale = (wanted: PdfScale): void => {
    scale = wanted;
    viewer.currentScaleValue = String(wanted);
  };
  const goToPage = (page: number): void => {
    if (viewer.pagesCount > 0) viewer.currentPageNumber = Math.min(Math.max(1, page), viewer.pagesCount);
    else if (showing !== null) showing = { ...showing, page };
  };
  /** Turned pages have other heights, and another page would stand where this one was. */
  const turnTo = (rotation: number): void => {
    const page = viewer.currentPageNumber;
    viewer.pagesRotation = rotation % 360;
    viewer.currentPageNumber = page;
  };
  const takePose = (pose: DocumentPose): void => {
    scale = pose.scale;
    if (viewer.pagesCount === 0) {
      if (showing !== null) showing = { ...showing, pose };
      return;
    }
    if (viewer.pagesRotation !== pose.rotation) turnTo(pose.rotation);
    setScale(pose.scale);
  };
  const whileAlive = { signal: ended.signal };
  eventBus.on('pagesinit', () => {
    if (showing === null) return;
    const { pdf, pose, page, words } = showing;
    // The page first: turned or scaled while page 1 is in sight, pdf.js would read and draw that one.
    goToPage(page);
    if (pose.rotation !== 0) viewer.pagesRotation = pose.rotation;
    setScale(pose.scale);
    labelPages(container, (one) => words.pageOf(one, pdf.numPages));
    brokenPages.lookAt(pdf, viewer.currentPageNumber);
    events.onPage(viewer.currentPageNumber);
  }, whileAlive);
  eventBus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) => {
    if (showing !== null) brokenPages.lookAt(showing.pdf, pageNumber);
    events.onPage(pageNumber);
  }, whileAlive);
  eventBus.on('scalechanging', ({ scale: factor, presetValue }: { readonly scale: number; readonly presetValue?: string }) => {
    const fit = presetValue === 'page-width' || presetValue === 'page-fit' ? presetValue : null;
    scale = fit ?? factor;
    events.onScale({ percent: Math.round(factor * 100), fit });
  }, whileAlive);
  eventBus.on('pagerendered', ({ pageNumber, error }: { readonly pageNumber: number; readonly error: unknown }) => {
    if (error === null || error === undefined) events.onDrawn();
    else brokenPages.add(pageNumber);
  }, whileAlive);
  keepFit(container, ended.signal, () => {
    if (typeof scale === 'string') viewer.currentScaleValue = scale;
  });
  copyAsNfc(container, ended.signal);

  return {
    ...connectFind({ viewer, eventBus, findController, signal: ended.signal }, events.onFind),
    show: (wanted) => {
      showing = wanted;
      ({ scale } = wanted.pose);
      viewer.setDocument(wanted.pdf);
      linkService.setDocument(wanted.pdf);
    },
    goToPage,
    setScale,
    zoom: (steps) => viewer.updateScale({ steps }),
    rotate: () => turnTo(viewer.pagesRotation + 90),
    pose: () => ({ scale, rotation: viewer.pagesRotation }),
    takePose,
    isDrawn: (page) => brokenPages.has(page) || pageViewOf(viewer, page)?.renderingState === RenderingStates.FINISHED,
    destroy: () => {
      // Their canvases give their pixels back now, and not when the collector comes by.
      for (const page of viewer.getCachedPageViews()) page.destroy();
      viewer.setDocument(null);
      linkService.setDocument(null);
      ended.abort();
    },
  };
}

const pageViewOf = (viewer: PDFViewer, page: number): { readonly renderingState?: number } | undefined => viewer.getPageView(page - 1);

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
    // The signs of notes; by itself pdf.js would ask for them beside the page.
    imageResourcesPath: dataUrl('web/images'),
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
