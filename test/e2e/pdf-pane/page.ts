import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createDocumentPoses } from '#renderer/pdf/document-poses.ts';
import { EvidencePane } from '#renderer/pdf/evidence-pane.tsx';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';

/** The pane by itself, with a button for each citation that a form beside it would have, and one that makes it ready as the next. */
type Citation = { readonly file: string; readonly page: number };
type Place = { readonly sha256: Sha256 | null; readonly page: number; readonly visit: number };

const poses = createDocumentPoses();

function Page({ documents, citations }: { readonly documents: readonly EvidenceView[]; readonly citations: readonly Citation[] }) {
  const [place, setPlace] = useState<Place>({ sha256: null, page: 1, visit: 0 });
  const [next, setNext] = useState<Citation | null>(null);
  const go = (sha256: Sha256, page: number): void => {
    setPlace((before) => ({ sha256, page, visit: before.visit + 1 }));
    setNext(null);
  };
  const viewOf = (file: string): EvidenceView | undefined => documents.find((one) => one.file === file);
  const cite = ({ file, page }: Citation) => {
    const evidence = viewOf(file);
    return createElement('button', { key: `${file} ${page}`, onClick: () => evidence !== undefined && go(evidence.sha256, page) }, `${file} ${page}`);
  };
  const prepare = (citation: Citation) => {
    const name = `next ${citation.file} ${citation.page}`;
    return createElement('button', { key: name, onClick: () => setNext(citation) }, name);
  };
  const ahead = next === null ? undefined : viewOf(next.file);
  const open = documents.find(({ sha256 }) => sha256 === place.sha256);
  const pane = createElement(EvidencePane, {
    scope: 'one',
    documents,
    selected: place.sha256,
    page: place.page,
    visit: place.visit,
    places: citations.filter(({ file }) => file === open?.file).map(({ page }) => ({ pages: { from: page, to: page }, section: '' })),
    next: ahead === undefined || next === null ? null : { evidence: ahead, page: next.page },
    poses,
    onSelect: (sha256) => go(sha256, 1),
    onPlace: (page) => place.sha256 !== null && go(place.sha256, page),
    onPageChange: (page) => setPlace((before) => ({ ...before, page })),
    words: evidenceWordsOf(new URLSearchParams(location.search).get('locale') === 'en' ? 'en' : 'vi'),
  });
  return createElement(
    'div',
    null,
    createElement('nav', null, citations.map(cite), citations.map(prepare), createElement('output', { 'aria-label': 'page' }, place.page)),
    createElement('div', null, pane),
  );
}

document.documentElement.dataset['theme'] = new URLSearchParams(location.search).get('theme') ?? 'light';
const given = (await (await fetch('given.json')).json()) as Parameters<typeof Page>[0];
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(createElement(StrictMode, null, createElement(Page, given)));
