import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeTone = 'grey' | 'green' | 'rust' | 'amber' | 'accent';
const ICONS = { grey: Info, green: CircleCheck, rust: CircleX, amber: TriangleAlert, accent: Info } as const;

/** A calm block of words with a shape for its tone. `isAlert` makes a screen reader say it at once. */
export function Notice({ tone, children, isAlert = false }: { readonly tone: NoticeTone; readonly children: ReactNode; readonly isAlert?: boolean }) {
  const Icon = ICONS[tone];
  return (
    <div className={`notice is-${tone}`} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
