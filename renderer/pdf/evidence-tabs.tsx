import { FileX } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';

type EvidenceTabsProps = {
  readonly id: string;
  readonly documents: readonly EvidenceView[];
  readonly selected: Sha256 | null;
  readonly label: string;
  readonly onSelect: (sha256: Sha256) => void;
};

/** One stop of the Tab key; the arrow keys, Home and End walk and open (WAI-ARIA tabs with automatic activation). */
export function EvidenceTabs({ id, documents, selected, label, onSelect }: EvidenceTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null) document.getElementById(tabId(id, selected))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, selected]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = stepOf(event.key, documents.findIndex(({ sha256 }) => sha256 === selected), documents.length);
    const next = target === null ? undefined : documents[target];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next.sha256);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[target ?? 0]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs inside take the focus, one at a time
    <div ref={list} className="evidence-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {documents.map((one, index) => (
        <button
          key={one.sha256}
          type="button"
          role="tab"
          id={tabId(id, one.sha256)}
          className="evidence-tab"
          aria-selected={one.sha256 === selected}
          aria-controls={one.sha256 === selected ? `${id}-panel` : undefined}
          tabIndex={one.sha256 === selected || (selected === null && index === 0) ? 0 : -1}
          title={one.title === '' ? fileName(one.file) : `${one.title} (${fileName(one.file)})`}
          onClick={() => onSelect(one.sha256)}
        >
          {one.state.kind === 'unreadable' ? <FileX aria-hidden="true" size={14} /> : null}
          <span className="evidence-tab-name">{fileName(one.file)}</span>
        </button>
      ))}
    </div>
  );
}

export const tabId = (id: string, sha256: Sha256): string => `${id}-${sha256}`;

/** `evidence/3.2.1/173-BC-BQL.pdf` is `173-BC-BQL.pdf` to the reader. */
export const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function stepOf(key: string, current: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % length;
    case 'ArrowLeft':
      return (current - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
