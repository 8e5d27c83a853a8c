import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** True where this is all there is: then its title is the screen's. */
  readonly isScreen?: boolean;
};

/** What to do when there is nothing yet. */
export function EmptyState({ icon, title, children, isScreen = false }: EmptyStateProps) {
  return (
    <div className={isScreen ? 'empty is-screen' : 'empty'}>
      {icon}
      {isScreen ? <h1 className="empty-title">{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}
