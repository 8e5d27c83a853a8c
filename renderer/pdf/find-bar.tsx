import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import { Button } from '../ui/button.tsx';
import type { FindStatus, PdfView } from './pdf-view.ts';

type FindBarProps = {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly status: FindStatus | null;
  readonly act: (action: (view: PdfView) => void) => void;
  readonly onClose: () => void;
  readonly words: EvidenceWords;
};

/** Searches while one types; Enter and Shift+Enter walk the matches, Escape closes. */
export function FindBar({ box, status, act, onClose, words }: FindBarProps) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    box.current?.focus();
  }, [box]);

  const search = (text: string): void => {
    setQuery(text);
    act((view) => (text === '' ? view.endFind() : view.find(text)));
  };
  const walk = (direction: 'next' | 'previous'): void => {
    if (query !== '') act((view) => view.findAgain(query, direction));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === box.current)) walk(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isEmpty = query === '';
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the controls inside
    <search className="pdf-find" aria-label={words.find} onKeyDown={onKeyDown}>
      <input
        ref={box}
        className="pdf-find-box"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.findLabel}
        placeholder={words.findHint}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <output className="pdf-find-status">{isEmpty || status === null ? '' : sayStatus(status, words)}</output>
      <Button look="quiet" size="icon" label={words.findPrevious} isDisabled={isEmpty} onPress={() => walk('previous')}>
        <ChevronUp aria-hidden="true" size={16} />
      </Button>
      <Button look="quiet" size="icon" label={words.findNext} isDisabled={isEmpty} onPress={() => walk('next')}>
        <ChevronDown aria-hidden="true" size={16} />
      </Button>
      <Button look="quiet" size="icon" label={words.findClose} onPress={onClose}>
        <X aria-hidden="true" size={16} />
      </Button>
    </search>
  );
}

function sayStatus(status: FindStatus, words: EvidenceWords): string {
  switch (status.kind) {
    case 'busy':
      return words.findBusy;
    case 'found':
      return words.findCount(status.current, status.total);
    case 'none':
      return status.hasText ? words.findNone : words.findNoText;
    default:
      return unreachable(status);
  }
}
