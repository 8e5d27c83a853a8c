import { useState, type KeyboardEvent } from 'react';
import type { EvidenceWords } from '../text/evidence-words.ts';

type PageBoxProps = {
  readonly page: number;
  readonly pages: number | null;
  readonly onGo: (page: number) => void;
  readonly words: EvidenceWords;
};

/** "Trang 3 / 31": the number can be typed over; Enter goes there, Escape and leaving the box take it back. */
export function PageBox({ page, pages, onGo, words }: PageBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const wanted = Number(typed);
    setTyped(null);
    if (typed !== null && typed !== '' && pages !== null) onGo(Math.min(Math.max(1, wanted), pages));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') go();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <label className="pdf-page">
      <span>{words.page}</span>
      <input
        className="pdf-page-box"
        inputMode="numeric"
        autoComplete="off"
        aria-label={pages === null ? words.page : words.pageOf(page, pages)}
        value={typed ?? String(page)}
        disabled={pages === null}
        style={{ width: `${Math.max(2, String(pages ?? page).length) + 1.5}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 5))}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <span aria-hidden="true">{pages === null ? '' : words.ofPages(pages)}</span>
    </label>
  );
}
