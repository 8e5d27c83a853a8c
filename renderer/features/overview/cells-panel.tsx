import { useEffect, useRef } from 'react';
import { X } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Desk } from '#renderer/stores/desk.ts';
import type { OverviewData, PanelOf } from '#renderer/stores/overview-store.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { Words } from '#renderer/text/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RoundOverview } from '#shared/ipc/overview-views.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { CellList } from './cell-list.tsx';
import { fieldId } from './heat-row.tsx';
import { MemberList } from './member-list.tsx';
import { openerId } from './opener-id.ts';

/** What lies behind a field or a number, beside the map. Esc closes it, and the keys go on where they came from. */
export function CellsPanel({ overview, panel }: { readonly overview: RoundOverview; readonly panel: PanelOf }) {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const text = words.overview;
  const cells = usePart(desk.overview.store, (data) => data.cells);
  const body = useRef<HTMLDivElement>(null);
  const isRead = panel.kind === 'members' || cells !== null;
  // The keys go on in the list, at the first cell that is not done; a list that is drawn again leaves them where they are.
  useEffect(() => {
    if (!isRead || body.current === null || body.current.contains(document.activeElement)) return;
    (body.current.querySelector<HTMLElement>('[data-next]') ?? body.current.querySelector<HTMLElement>('button') ?? body.current).focus();
  }, [isRead]);
  const close = (): void => closePanel(desk, panel, desk.overview.store.getState().focus);
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves it from anywhere inside
    <aside
      className="card cells-panel"
      aria-label={titleOfPanel(panel, overview, words, locale)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className="cells-head">
        <div>
          <h2>{titleOfPanel(panel, overview, words, locale)}</h2>
          {cells === null || panel.kind === 'members' ? null : (
            <output className="muted">
              {cells.cells.length < cells.total ? text.cellsFirst(count(cells.cells.length), count(cells.total)) : text.cellsShown(count(cells.total))}
            </output>
          )}
        </div>
        <Button look="quiet" size="icon" label={words.common.close} shortcut="Escape" onPress={close}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <div ref={body} className="cells-body" tabIndex={-1}>
        {panel.kind === 'members' ? <MemberList council={overview.council} /> : cells === null ? <p className="muted cells-note">{words.common.loading}</p> : <CellList overview={overview} cells={cells.cells} isOfOneUnit={panel.kind === 'field'} />}
      </div>
    </aside>
  );
}

function closePanel(desk: Desk, panel: PanelOf, focus: OverviewData['focus']): void {
  desk.overview.closePanel();
  const from = panel.kind === 'field' ? (focus === null ? '' : fieldId(focus.unit, focus.column)) : openerId(panel);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${CSS.escape(from)}`)?.focus());
}

function titleOfPanel(panel: PanelOf, { units, sectors }: RoundOverview, { overview: text }: Words, locale: Locale): string {
  if (panel.kind === 'members') return text.panelMembers;
  if (panel.kind === 'look') return beginSentence(text.looks[panel.look]);
  const unit = units.find((one) => one.unit === panel.unit)?.name ?? panel.unit;
  const sector = sectors.find(({ code }) => code === panel.sector);
  return sector === undefined ? text.panelUnit(unit) : text.panelField(unit, titleOf(sector, locale));
}

/** The names of looks stand behind a number; alone they begin like a sentence. */
const beginSentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
