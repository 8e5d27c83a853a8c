import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { Store } from '#electron/store/store.ts';

/** An open workspace, as every use case is given it. */
export type WorkspaceContext = {
  readonly world: World;
  readonly layout: WorkspaceLayout;
  readonly store: Store;
  /** What opening it cleaned up. */
  readonly notices: readonly Problem[];
};
