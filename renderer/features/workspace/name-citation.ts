import type { CitationView } from '#shared/ipc/views.ts';
import type { WorkspaceWords } from '#renderer/text/vi/workspace-words.ts';

/** The title of the cited document; of one that has none, or is not there, its file's name. */
export const nameCitation = ({ evidence, file }: CitationView): string =>
  evidence === null || evidence.title === '' ? (file.split('/').at(-1) ?? file) : evidence.title;

/** The cited pages in words. */
export function describePages({ pages }: CitationView, words: WorkspaceWords): string {
  if (pages === null) return words.citationNoPage;
  return pages.from === pages.to ? words.citationPage(String(pages.from)) : words.citationPages(String(pages.from), String(pages.to));
}
