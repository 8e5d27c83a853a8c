import { ChevronDown, ChevronUp, Maximize, Minus, MoveHorizontal, Plus, RotateCw, Search } from 'lucide-react';
import { memo } from 'react';
import type { EvidenceWords } from '../text/evidence-words.ts';
import { Button } from '../ui/button.tsx';
import { WithHint } from '../ui/with-hint.tsx';
import type { ViewState } from './document-seat.ts';
import { PageBox } from './page-box.tsx';
import type { PdfView } from './pdf-view.ts';
import { ToolButton } from './tool-button.tsx';

type PdfToolbarProps = {
  /** null while the document is not open. */
  readonly pages: number | null;
  readonly page: number;
  readonly percent: number;
  readonly fit: ViewState['fit'];
  readonly isFinding: boolean;
  readonly act: (action: (view: PdfView) => void) => void;
  readonly onFind: () => void;
  readonly words: EvidenceWords;
};

const ICON = { 'aria-hidden': true, size: 16 } as const;

/** Drawn anew only when something of it changes: its buttons with their hints weigh more than the rest of the pane. */
export const PdfToolbar = memo(function PdfToolbar({ pages, page, percent, fit, isFinding, act, onFind, words }: PdfToolbarProps) {
  const isOff = pages === null;
  return (
    <div className="pdf-toolbar" role="toolbar" aria-label={words.toolbar}>
      <div className="pdf-tools">
        <ToolButton label={words.previousPage} caps={['Alt + PageUp']} shortcut="Alt+PageUp" keepsFocus isDisabled={isOff || page <= 1} onPress={() => act((pdf) => pdf.goToPage(page - 1))}>
          <ChevronUp {...ICON} />
        </ToolButton>
        <ToolButton label={words.nextPage} caps={['Alt + PageDown']} shortcut="Alt+PageDown" keepsFocus isDisabled={isOff || page >= pages} onPress={() => act((pdf) => pdf.goToPage(page + 1))}>
          <ChevronDown {...ICON} />
        </ToolButton>
        <PageBox page={page} pages={pages} onGo={(typed) => act((pdf) => pdf.goToPage(typed))} words={words} />
      </div>
      <div className="pdf-tools">
        <ToolButton label={words.zoomOut} caps={['-']} shortcut="-" isDisabled={isOff} onPress={() => act((pdf) => pdf.zoom(-1))}>
          <Minus {...ICON} />
        </ToolButton>
        <WithHint hint={words.zoomIs(percent)}>
          <Button look="quiet" label={words.zoomIs(percent)} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale(1))}>
            <span className="pdf-percent">{words.percent(percent)}</span>
          </Button>
        </WithHint>
        <ToolButton label={words.zoomIn} caps={['+']} shortcut="+" isDisabled={isOff} onPress={() => act((pdf) => pdf.zoom(1))}>
          <Plus {...ICON} />
        </ToolButton>
        <ToolButton label={words.fitWidth} caps={['W', '0']} shortcut="W 0" isOn={fit === 'page-width'} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale('page-width'))}>
          <MoveHorizontal {...ICON} />
        </ToolButton>
        <ToolButton label={words.fitPage} caps={['P']} shortcut="P" isOn={fit === 'page-fit'} isDisabled={isOff} onPress={() => act((pdf) => pdf.setScale('page-fit'))}>
          <Maximize {...ICON} />
        </ToolButton>
        <ToolButton label={words.rotate} caps={['Shift + R']} shortcut="Shift+R" isDisabled={isOff} onPress={() => act((pdf) => pdf.rotate())}>
          <RotateCw {...ICON} />
        </ToolButton>
        <ToolButton label={words.find} caps={['Ctrl + F']} shortcut="Control+F" isOn={isFinding} isDisabled={isOff} onPress={onFind}>
          <Search {...ICON} />
        </ToolButton>
      </div>
    </div>
  );
});
