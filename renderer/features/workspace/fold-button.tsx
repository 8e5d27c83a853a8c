import { useEffect, useRef } from 'react';
import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { WithHint } from '#renderer/ui/with-hint.tsx';
import type { FoldablePane } from './pane-layout.ts';

type FoldProps = { readonly pane: FoldablePane; readonly onPress: () => void };

const FOLD_ICON = { list: PanelLeftClose, evidence: PanelRightClose } as const;
const UNFOLD_ICON = { list: PanelLeftOpen, evidence: PanelRightOpen } as const;
/** As `readKey` has them. */
const KEY = { list: 'Control+B', evidence: 'Control+E' } as const;

/** Puts a pane aside, from its own corner. */
export function FoldButton({ pane, onPress }: FoldProps) {
  const { words } = useWords();
  const Icon = FOLD_ICON[pane];
  return (
    <WithHint hint={words.layout.foldHint[pane]}>
      <Button look="quiet" size="icon" label={words.layout.fold[pane]} shortcut={KEY[pane]} onPress={onPress}>
        <Icon aria-hidden="true" />
      </Button>
    </WithHint>
  );
}

/** Where a folded pane stood: its name, and the way to have it back. */
export function PaneStrip({ pane, onPress }: FoldProps) {
  const { words } = useWords();
  const strip = useRef<HTMLButtonElement>(null);
  const Icon = UNFOLD_ICON[pane];
  // What had the focus is gone with the pane, or with the screen before: the keys go on here.
  useEffect(() => {
    if (document.activeElement === document.body && pane === 'list') strip.current?.focus();
  }, [pane]);
  return (
    <section className={`pane-strip is-${pane}`} data-pane={pane} aria-label={words.layout.panes[pane]}>
      <button ref={strip} type="button" className="pane-strip-button" aria-label={words.layout.unfold[pane]} aria-keyshortcuts={KEY[pane]} title={words.layout.unfoldHint[pane]} onClick={onPress}>
        <Icon aria-hidden="true" />
        <span className="pane-strip-name" aria-hidden="true">
          {words.layout.panes[pane]}
        </span>
      </button>
    </section>
  );
}
