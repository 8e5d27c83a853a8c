import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

/** A heading that opens and closes what is below it. */
export function FoldOut({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className="stack">
      <button type="button" className="disclosure-button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight aria-hidden="true" />
        {title}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}
