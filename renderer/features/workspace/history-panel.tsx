import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { Popover } from 'react-aria-components';
import { History } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { WithHint } from '#renderer/ui/with-hint.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { CellHistoryItem, CellView } from '#shared/ipc/views.ts';
import { describeChange } from './describe-change.ts';
import { foldHistory } from './fold-history.ts';
import { sayChange } from './say-change.ts';
import './history-panel.css';

/** The key that opens it, as `readKey` has it. */
const HISTORY_KEY = 'H';

type HistoryPanelProps = { readonly cell: CellView; readonly isOpen: boolean; readonly onOpen: () => void; readonly onClose: () => void };

/** Every recording of the cell, one press away: when, what it became, what it was. The evidence beside it stays in use. */
export function HistoryPanel({ cell, isOpen, onOpen, onClose }: HistoryPanelProps) {
  const { words, numbers } = useWords();
  const { form } = words;
  const anchor = useRef<HTMLSpanElement>(null);
  const items = foldHistory(cell.history);
  const count = formatInteger(items.length, numbers);
  return (
    <span ref={anchor} className="history-anchor">
      <WithHint hint={isOpen ? '' : form.historyHint}>
        <Button look="quiet" size="icon" isOn={isOpen} shortcut={HISTORY_KEY} onPress={isOpen ? onClose : onOpen}>
          <History aria-hidden="true" />
          <span className="sr-only">{form.historyButton(count)}</span>
          <span aria-hidden="true">{count}</span> <KeyCap>{HISTORY_KEY}</KeyCap>
        </Button>
      </WithHint>
      <Popover
        className="popover history-panel"
        triggerRef={anchor}
        isNonModal
        isOpen={isOpen}
        placement="top end"
        offset={6}
        // A press on the button itself closes it by its own.
        shouldCloseOnInteractOutside={(element) => anchor.current?.contains(element) !== true}
        onOpenChange={(open) => (open ? undefined : onClose())}
      >
        <HistoryList cell={cell} items={items} onClose={onClose} />
      </Popover>
    </span>
  );
}

function HistoryList({ cell, items, onClose }: { readonly cell: CellView; readonly items: readonly CellHistoryItem[]; readonly onClose: () => void }) {
  const { words } = useWords();
  const { form } = words;
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.focus(), []);
  const hear = (event: ReactKeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'h' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onClose();
  };
  const isCut = (items.at(-1)?.before ?? null) !== null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard, and the key that opened it closes it again
    <section ref={list} className="history-list" aria-label={form.history} tabIndex={0} data-own-keys="" onKeyDown={hear}>
      <h2 className="sheet-heading">{form.history}</h2>
      {items.length === 0 ? <p className="muted">{form.historyEmpty}</p> : null}
      <ol className="history">
        {items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two of them may bear the same moment, and they never change places
          <HistoryEntry key={index} cell={cell} item={item} />
        ))}
      </ol>
      {isCut ? <p className="faint">{form.historyOlder}</p> : null}
    </section>
  );
}

function HistoryEntry({ cell, item }: { readonly cell: CellView; readonly item: CellHistoryItem }) {
  const language = useWords();
  const { form } = language.words;
  const changes = describeChange(item.before, item).map((change) => sayChange(change, cell, language));
  return (
    <li className="history-entry">
      <p className="history-head">
        <span className="history-when">{formatMoment(item.at)}</span>
        {item.by === undefined ? null : <Badge tone="grey">{item.by === 'undo' ? form.historyUndone : form.historyRedone}</Badge>}
      </p>
      {changes.length === 0 ? <p className="muted">{form.historySame}</p> : null}
      <dl className="history-changes">
        {changes.map(({ name, after, before }) => (
          <div key={name} className="history-change">
            <dt>{name}</dt>
            <dd>
              <span className="history-after">{after}</span>
              <span className="history-before">{form.before(before)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
