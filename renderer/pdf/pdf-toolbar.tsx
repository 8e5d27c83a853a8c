import { ChevronDown, ChevronUp, Minus, MoveHorizontal, Plus, RotateCw, Search, Maximize } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { EvidenceWords } from '../text/evidence-words.ts';
import { Button } from '../ui/button.tsx';
import type { PdfView } from './pdf-view.ts';
import type { ViewState } from './use-pdf-document.ts';

type PdfToolbarProps = {
  /** null while the document is not open. */
  readonly pages: number | null;
  readonly view: ViewState;
  readonly isFinding: boolean;
  readonly act: (action: (view: PdfView) => void) => void;
  readonly onFind: () => void;
  readonly words: EvidenceWords;
};

const ICON = { 'aria-hidden': true, size: 16 } as const;

export function PdfToolbar({ pages, view, isFinding, act, onFind, words }: PdfToolbarProps) {
  const isOff = pages === null;
  return (
    <div className="pdf-toolbar" role="toolbar" aria-label={words.toolbar}>
      <div className="pdf-tools">
        <Button look="quiet" size="icon" label={words.previousPage} isDisabled={isOff || view.page <= 1} onPress={() => act((pdf) => pdf.goToPage(view.page - 1))}>
          <ChevronUp {...ICON} />
        </Button>
        <Button look="quiet" size="icon" label={words.nextPage} isDisabled={isOff || view.page >= pages} onPress={() => act((pdf) => pdf.goToPage(view.page + 1))}>
          <ChevronDown {...ICON} />
        </Button>
        <PageBox page={view.page} pages={pages} onGo={(page) => act((pdf) => pdf.goToPage(page))} words={words} />
      </div>
      <div className="pdf-tools">
        <Button look="quiet" size="icon" label={words.zoomOut} isDisabled={isOff} onPress={() => act((pdf) => pdf.zoom(-1))}>
          <Minus {...ICON} />
        </Button>
        <Button look="quiet" label={words.zoomIs(view.percent)} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale(1))}>
          <span className="pdf-percent">{words.percent(view.percent)}</span>
        </Button>
        <Button look="quiet" size="icon" label={words.zoomIn} isDisabled={isOff} onPress={() => act((pdf) => pdf.zoom(1))}>
          <Plus {...ICON} />
        </Button>
        <Button look="quiet" size="icon" label={words.fitWidth} isOn={view.fit === 'page-width'} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale('page-width'))}>
          <MoveHorizontal {...ICON} />
        </Button>
        <Button look="quiet" size="icon" label={words.fitPage} isOn={view.fit === 'page-fit'} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale('page-fit'))}>
          <Maximize {...ICON} />
        </Button>
        <Button look="quiet" size="icon" label={words.rotate} isDisabled={isOff} onPress={() => act((pdf) => pdf.rotate())}>
          <RotateCw {...ICON} />
        </Button>
        <Button look="quiet" size="icon" label={words.find} shortcut="Control+F" isOn={isFinding} isDisabled={isOff} onPress={onFind}>
          <Search {...ICON} />
        </Button>
      </div>
    </div>
  );
}

type PageBoxProps = {
  readonly page: number;
  readonly pages: number | null;
  readonly onGo: (page: number) => void;
  readonly words: EvidenceWords;
};

/** "Trang 3 / 31": the number can be typed over; Enter goes there, Escape and leaving the box take it back. */
function PageBox({ page, pages, onGo, words }: PageBoxProps) {
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
