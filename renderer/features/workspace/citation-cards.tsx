import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatDay, formatInteger } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { CellView, CitationView } from '#shared/ipc/views.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { describePages, nameCitation } from './name-citation.ts';

type CitationCardsProps = { readonly cell: CellView; readonly openDocument: Sha256 | null; readonly onOpen: (citation: CitationView) => void };

/** The unit's citations; a press opens the evidence at the cited page. */
export function CitationCards({ cell, openDocument, onOpen }: CitationCardsProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  return (
    <section className="sheet-part">
      <div className="sheet-heading-line">
        <h2 className="sheet-heading">{workspace.citations}</h2>
        {cell.citations.length === 0 ? null : <span className="faint">{workspace.citationCount(formatInteger(cell.citations.length, numbers))}</span>}
      </div>
      {cell.citations.length === 0 ? (
        <p className="sheet-box is-lacking">{workspace.noCitations}</p>
      ) : (
        <ul className="citations">
          {cell.citations.map((citation, index) => (
            // eslint-disable-next-line react/no-array-index-key -- citations stand in the unit's order, and two may be alike
            <li key={index}>
              <CitationCard citation={citation} isOpen={citation.evidence !== null && citation.evidence.sha256 === openDocument} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type CitationCardProps = { readonly citation: CitationView; readonly isOpen: boolean; readonly onOpen: (citation: CitationView) => void };

function CitationCard({ citation, isOpen, onOpen }: CitationCardProps) {
  const { words } = useWords();
  const { workspace } = words;
  const title = nameCitation(citation);
  const number = citation.documentNumber === '' ? '' : workspace.citationNumber(citation.documentNumber, citation.documentDate === null ? '' : formatDay(citation.documentDate));
  const place = [number, citation.section, describePages(citation, workspace)].filter((part) => part !== '').join(' · ');
  const content = (
    <>
      <span className="citation-line">
        <span className="citation-title">{title}</span>
        <EvidenceBadge citation={citation} />
      </span>
      <span className="citation-place">
        <span>{place}</span>
        {isOpen ? <span className="tone-accent strong">{workspace.evidenceOpen}</span> : null}
      </span>
      {citation.note === '' ? null : <span className="citation-note">{citation.note}</span>}
    </>
  );
  if (citation.evidence === null) return <div className="citation is-missing">{content}</div>;
  return (
    <button type="button" className={isOpen ? 'citation is-open' : 'citation'} aria-pressed={isOpen} onClick={() => onOpen(citation)}>
      {content}
    </button>
  );
}

/** What is known of the cited file: how long it is, why it cannot be read, or that it is not there. */
function EvidenceBadge({ citation }: { readonly citation: CitationView }) {
  const { words, numbers } = useWords();
  if (citation.evidence === null) return <Badge tone="rust">{words.workspace.evidenceMissing}</Badge>;
  const { state } = citation.evidence;
  return state.kind === 'readable' ? (
    <Badge tone="green">{words.workspace.evidenceReadable(formatInteger(state.pages, numbers))}</Badge>
  ) : (
    <Badge tone="amber">{words.common.unreadable[state.reason]}</Badge>
  );
}
