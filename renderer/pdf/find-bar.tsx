import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import type { FindStatus } from './pdf-find.ts';
import { ToolButton } from './tool-button.tsx';
import type { Find } from './use-find.ts';

type FindBarProps = {
  readonly find: Find;
  readonly status: FindStatus | null;
  /** The searched document as its tab names it. */
  readonly file: string;
  readonly words: EvidenceWords;
};

const ICON = { 'aria-hidden': true, size: 16 } as const;

/** Searches while one types; Enter and Shift+Enter walk the places, Escape closes. */
export function FindBar({ find, status, file, words }: FindBarProps) {
  const { box, query, walk } = find;
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [box]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // While a syllable is being composed, Enter and Escape are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') find.close();
    else if (event.key === 'Enter' && event.target === box.current) walk(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isEmpty = query === '';
  const shown = isEmpty ? null : status;
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
        onChange={(event) => find.search(event.currentTarget.value)}
      />
      <span className="pdf-find-status" aria-hidden="true">
        {shown === null ? '' : sayStatus(shown, words)}
      </span>
      {/* Said once it is certain: a count that grows with each page would be read out page by page. */}
      <output className="sr-only">{shown === null || !isCertain(shown) ? '' : announce(shown, file, words)}</output>
      <ToolButton label={words.findPrevious} caps={['Shift + F3']} shortcut="Shift+F3" isDisabled={isEmpty} onPress={() => walk('previous')}>
        <ChevronUp {...ICON} />
      </ToolButton>
      <ToolButton label={words.findNext} caps={['F3']} shortcut="F3" isDisabled={isEmpty} onPress={() => walk('next')}>
        <ChevronDown {...ICON} />
      </ToolButton>
      <ToolButton label={words.findClose} caps={['Esc']} shortcut="Escape" onPress={find.close}>
        <X {...ICON} />
      </ToolButton>
    </search>
  );
}

const isCertain = (status: FindStatus): boolean => status.kind === 'none' || (status.kind === 'found' && status.isWhole);

const announce = (status: FindStatus, file: string, words: EvidenceWords): string =>
  status.kind === 'found' ? words.findAnnounced(status.current, status.total, file) : sayStatus(status, words);

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
