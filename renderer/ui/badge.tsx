import type { ReactNode } from 'react';

/** green agrees, rust departs or is refused, amber look again, accent mine or chosen, grey not yet. */
export type Tone = 'grey' | 'green' | 'rust' | 'amber' | 'accent';

/** Always with a word in it: colour alone says nothing. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={tone === 'grey' ? 'badge' : `badge is-${tone}`}>{children}</span>;
}
