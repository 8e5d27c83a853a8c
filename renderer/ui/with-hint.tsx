import { Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ReactNode } from 'react';

/** Words beside a button that only shows a picture, when it is pointed at or has the focus; none when `hint` is empty. */
export function WithHint({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={400} isDisabled={hint === ''}>
      {children}
      <Tooltip className="hint" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
