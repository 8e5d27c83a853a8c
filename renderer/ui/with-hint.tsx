import { Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

type WithHintProps = {
  readonly hint: string;
  /** The keys that do the same; each of them will do. */
  readonly caps?: readonly string[];
  readonly children: ReactNode;
};

const NO_CAPS: readonly string[] = [];

/**
 * Words beside a button that only shows a picture, when it is pointed at or has the focus; none when `hint` is empty.
 * It goes with the pointer and lets presses through: what lies below the button is often pressed next.
 */
export function WithHint({ hint, caps = NO_CAPS, children }: WithHintProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0} isDisabled={hint === ''}>
      {children}
      {/* Below: above, it would lie over the bar of the frame and take the presses meant for its buttons. */}
      <Tooltip className="hint" offset={6} placement="bottom">
        {hint}
        {caps.map((cap) => (
          <KeyCap key={cap}>{cap}</KeyCap>
        ))}
      </Tooltip>
    </TooltipTrigger>
  );
}
