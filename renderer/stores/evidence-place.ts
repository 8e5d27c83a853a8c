import type { CellView, CitationView, EvidenceView } from '#shared/ipc/views.ts';
import type { Sha256 } from '#shared/domain/ids.ts';

/** A place in the evidence: which document, and the page from 1. */
export type EvidencePlace = { readonly document: Sha256 | null; readonly page: number };

/** The tabs of a cell: the cited documents first, in the order of citing, each once; then none other. */
export function listCited(cell: CellView): readonly EvidenceView[] {
  const seen = new Set<Sha256>();
  return cell.citations.flatMap(({ evidence }) => {
    if (evidence === null || seen.has(evidence.sha256)) return [];
    seen.add(evidence.sha256);
    return [evidence];
  });
}

export const placeOf = (citation: CitationView): EvidencePlace => ({
  document: citation.evidence?.sha256 ?? null,
  page: citation.pages?.from ?? 1,
});

/** Where a cell's evidence opens: the first citation that can be read, else the first that is there at all. */
export function firstPlace(cell: CellView): EvidencePlace {
  const present = cell.citations.filter((citation) => citation.evidence !== null);
  const first = present.find((citation) => citation.evidence?.state.kind === 'readable') ?? present[0];
  return first === undefined ? { document: null, page: 1 } : placeOf(first);
}

/** The document `by` tabs further, round the corner; its first cited page. */
export function stepDocument(cell: CellView, current: Sha256 | null, by: 1 | -1): EvidencePlace {
  const documents = listCited(cell);
  if (documents.length === 0) return { document: null, page: 1 };
  const place = documents.findIndex((document) => document.sha256 === current);
  const next = documents[(place + by + documents.length) % documents.length] ?? documents[0];
  return next === undefined ? { document: null, page: 1 } : { document: next.sha256, page: firstPageOf(cell, next.sha256) };
}

/** The page of a document that the unit cites first. */
export const firstPageOf = (cell: CellView, document: Sha256): number =>
  cell.citations.find((citation) => citation.evidence?.sha256 === document)?.pages?.from ?? 1;

type CitedPlace = Pick<CitationView, 'pages' | 'section'>;

/** Every place that the unit cites in a document, in the order of citing; what is cited twice alike stands once. */
export function listPlaces(cell: CellView, document: Sha256 | null): readonly CitedPlace[] {
  const cited = cell.citations.filter(({ evidence }) => evidence !== null && evidence.sha256 === document);
  return cited
    .map(({ pages, section }) => ({ pages, section }))
    .filter((place, index, all) => all.findIndex((other) => isSamePlace(other, place)) === index);
}

const isSamePlace = (one: CitedPlace, other: CitedPlace): boolean => one.section === other.section && one.pages?.from === other.pages?.from && one.pages?.to === other.pages?.to;
