/// <reference types="vite/client" />
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the default is the bundler's: the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import './viewer.css';

export type FloorOpening = { readonly sha256: string; readonly page: number; readonly width: number; readonly height: number };
/** Gives milliseconds from the call to the frame in which the page is drawn. */
export type OpenAt = (opening: FloorOpening) => Promise<number>;

declare global {
  interface Window {
    openAt?: OpenAt;
  }
}

/*
 * pdf.js's own minimal viewer (examples/components/simpleviewer.mjs), told to read by ranges alone as the program does:
 * without the two settings it would read the whole file in the background.
 */
GlobalWorkerOptions.workerSrc = workerUrl;

window.openAt = async ({ sha256, page, width, height }) => {
  const start = performance.now();
  const container = document.querySelector<HTMLDivElement>('#container');
  if (container === null) throw new Error('the page has no container');
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container, eventBus, linkService });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'page-width';
    viewer.currentPageNumber = page;
  });
  const drawn = new Promise<void>((resolve) => {
    eventBus.on('pagerendered', ({ pageNumber }: { readonly pageNumber: number }) => {
      if (pageNumber === page) requestAnimationFrame(() => afterPaint(resolve));
    });
  });
  const pdf = await getDocument({ url: `evidence/${sha256}`, disableAutoFetch: true, disableStream: true }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
  await drawn;
  return performance.now() - start;
};

/** The frame's callback comes before its paint, a message behind it: the program marks its own page so. */
function afterPaint(tell: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    tell();
  });
  port1.start();
  port2.postMessage(null);
}
