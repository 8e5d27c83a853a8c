import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import { needsWayBack } from '#shared/backup/needs-way-back.ts';
import type { Instant } from '#shared/domain/ids.ts';
import type { WayBack } from '#shared/ipc/backup-views.ts';
import type { Problem } from '#shared/problem/problem.ts';

/** A workspace that cannot be opened, why, and what leads back to it. */
export type LostWorkspace = { readonly workspace: string; readonly wayBack: WayBack; readonly problems: readonly Problem[] };

/** What the person is told above the screens. `failed`: a backup that nobody asked for. */
export type BackupNews =
  | { readonly kind: 'restored'; readonly at: Instant; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export type BackupData = {
  /** The workspace whose backups are shown; null while none are. */
  readonly shown: string | null;
  readonly lost: LostWorkspace | null;
  readonly news: BackupNews | null;
};

export type BackupStore = {
  readonly store: StoreApi<BackupData>;
  /** null: shown no longer. */
  readonly show: (workspace: string | null) => void;
  readonly tell: (news: BackupNews | null) => void;
  /** Looks for a way back to what was refused, and keeps it for the start screen. False: backups are no answer to it. */
  readonly offerWayBack: (workspace: string, problems: readonly Problem[]) => Promise<boolean>;
  readonly forgetLost: () => void;
};

export function createBackupStore(client: Client): BackupStore {
  const store = createStore<BackupData>(() => ({ shown: null, lost: null, news: null }));
  return {
    store,
    show: (shown) => store.setState({ shown }),
    tell: (news) => store.setState({ news }),
    forgetLost: () => store.setState({ lost: null }),
    offerWayBack: async (workspace, problems) => {
      if (!needsWayBack(problems)) return false;
      const found = await client.call('findWayBack', { workspace });
      // Whose folder is gone with all that was in it has nothing that could be rescued either.
      if (!found.ok || (found.value.newest === null && problems.some(({ type }) => type === 'workspace-missing'))) return false;
      store.setState({ lost: { workspace, wayBack: found.value, problems } });
      return true;
    },
  };
}
