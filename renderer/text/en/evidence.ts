import type { EvidenceWords } from '../evidence-words.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);

export const enEvidenceWords: EvidenceWords = {
  pane: 'Evidence',
  tabs: 'Evidence documents of the criterion',
  toolbar: 'Document toolbar',
  page: 'Page',
  ofPages: (pages) => `/ ${number(pages)}`,
  pageOf: (page, pages) => `Page ${number(page)} / ${number(pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomIs: (percent) => `Zoom ${number(percent)} percent; press for 100 percent`,
  percent: (percent) => `${number(percent)}%`,
  fitWidth: 'Fit width',
  fitPage: 'Fit page',
  rotate: 'Rotate to the right',
  find: 'Find in the document',
  findLabel: 'Text to find in the document',
  findHint: 'Find in the document, with or without marks',
  findPrevious: 'Previous match',
  findNext: 'Next match',
  findClose: 'Close find',
  findBusy: 'Searching…',
  findNone: 'Not found',
  findNoText: 'The document has no text to search (a scan)',
  findCount: (current, total) => `${number(current)} / ${number(total)}`,
  opening: (title) => `Opening ${title}`,
  openingRead: (bytes) => `${formatBytes(bytes, EN_NUMBERS)} read`,
  noDocument: {
    title: 'No document is open',
    advice: 'Choose a piece of evidence beside the scores; it opens at the cited page.',
  },
  unreadable: {
    title: 'This document cannot be shown',
    reason: {
      encrypted: 'The file asks for a password. Ask the unit for a copy without one.',
      damaged: 'The PDF is damaged and no page of it can be read. Ask the unit to hand it in again.',
      'not-pdf': 'The file is named PDF, but its content is something else. Ask the unit to hand it in as PDF.',
      empty: 'The file is empty or has no page. Ask the unit to check it and hand it in again.',
      'too-slow': 'The file is too large or too complex, and reading it was given up. Ask the unit for a lighter copy.',
    },
    kept: 'The file is kept unchanged, exactly as the unit handed it in, and remains evidence for this criterion.',
  },
  failed: {
    title: 'The document could not be opened',
    advice: 'The scores and reasons that you entered are not affected.',
    retry: 'Try again',
    reason: {
      missing: 'The document is not in the vault of this round. Import the package of the unit again.',
      unreadable: 'The document cannot be read: it may have been damaged since it was imported. Import the package of the unit again.',
      encrypted: 'The file asks for a password. Ask the unit for a copy without one.',
      'not-answered': 'The vault does not answer. Try again; if that does not help, restart the program.',
    },
  },
  pageMissing: (cited, pages) => `The unit cites page ${number(cited)}, but the document has only ${number(pages)} pages. The last one is shown.`,
};
