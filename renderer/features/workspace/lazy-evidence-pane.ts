import { lazy } from 'react';

/** pdf.js is a third of the page's script: it is read when evidence is first to be seen, or ahead of that by this. */
export const loadEvidencePane = () => import('#renderer/pdf/evidence-pane.tsx');

export const LazyEvidencePane = lazy(async () => ({ default: (await loadEvidencePane()).EvidencePane }));
