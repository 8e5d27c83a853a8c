import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EvidencePane } from '#renderer/pdf/evidence-pane.tsx';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';

/** The pane by itself, with a button for each citation that a form beside it would have. */
type Citation = { readonly file: string; readonly page: number };
type Place = { readonly sha256: Sha256 | null; readonly page: number; readonly visit: number };

function Page({ documents, citations }: { readonly documents: readonly EvidenceView[]; readonly citations: readonly Citation[] }) {
  const [place, setPlace] = useState<Place>({ sha256: null, page: 1, visit: 0 });
  const go = (sha256: Sha256, page: number): void => setPlace((before) => ({ sha256, page, visit: before.visit + 1 }));
  const digestOf = (file: string): Sha256 | undefined => documents.find((one) => one.file === file)?.sha256;
  const cite = ({ file, page }: Citation) => {
    const sha256 = digestOf(file);
    return createElement('button', { key: `${file} ${page}`, onClick: () => sha256 !== undefined && go(sha256, page) }, `${file} ${page}`);
  };
  const pane = createElement(EvidencePane, {
    documents,
    selected: place.sha256,
    page: place.page,
    visit: place.visit,
    onSelect: (sha256) => go(sha256, 1),
    onPageChange: (page) => setPlace((before) => ({ ...before, page })),
    words: evidenceWordsOf(new URLSearchParams(location.search).get('locale') === 'en' ? 'en' : 'vi'),
  });
  return createElement(
    'div',
    null,
    createElement('nav', null, citations.map(cite), createElement('output', { 'aria-label': 'page' }, place.page)),
    createElement('div', null, pane),
  );
}

document.documentElement.dataset['theme'] = new URLSearchParams(location.search).get('theme') ?? 'light';
const given = (await (await fetch('given.json')).json()) as Parameters<typeof Page>[0];
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(createElement(StrictMode, null, createElement(Page, given)));
