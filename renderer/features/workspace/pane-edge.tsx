import type { KeyboardEvent } from 'react';
import { Separator } from 'react-resizable-panels';

type PaneEdgeProps = {
  readonly label: string;
  /** What can be done with it. */
  readonly hint: string;
  /** The width of the pane before the edge as a sentence, from its percentage. */
  readonly value: (percent: string) => string;
  /** That width in percent; undefined until the panes are measured. */
  readonly share: number | undefined;
  /** Enter, as the pattern of a window splitter has it. */
  readonly onFold: () => void;
  readonly onReset: () => void;
};

/** The edge between two panes: dragged, or moved by the arrow keys; a double-click sets the first widths back. */
export function PaneEdge({ label, hint, value, share, onFold, onReset }: PaneEdgeProps) {
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onFold();
  };
  return (
    <Separator
      className="pane-edge"
      aria-label={label}
      title={hint}
      {...(share === undefined ? {} : { 'aria-valuetext': value(String(Math.round(share))) })}
      disableDoubleClick
      onKeyDown={hear}
      onDoubleClick={onReset}
    />
  );
}
