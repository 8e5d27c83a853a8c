import type { ReactNode } from 'react';

/** What to do when there is nothing yet. */
export function EmptyState({ icon, title, children }: { readonly icon: ReactNode; readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      {icon}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
