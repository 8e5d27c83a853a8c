import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { WithHint } from '../ui/with-hint.tsx';

type ToolButtonProps = {
  readonly children: ReactNode;
  readonly label: string;
  /** Its keys as they are printed on the keyboard; any of them will do. */
  readonly caps: readonly string[];
  /** The same for assistive programs, as `aria-keyshortcuts` writes them. */
  readonly shortcut: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  /** Set for a button that a press may switch off. */
  readonly keepsFocus?: boolean;
  readonly onPress: () => void;
};

/** A button of the evidence pane: a picture, its words and its keys shown beside it when it is pointed at. */
export function ToolButton({ children, label, caps, shortcut, isOn, isDisabled = false, keepsFocus = false, onPress }: ToolButtonProps) {
  return (
    <WithHint hint={label} caps={caps}>
      <Button look="quiet" size="icon" label={label} shortcut={shortcut} isDisabled={isDisabled} keepsFocus={keepsFocus} onPress={onPress} {...(isOn === undefined ? {} : { isOn })}>
        {children}
      </Button>
    </WithHint>
  );
}
