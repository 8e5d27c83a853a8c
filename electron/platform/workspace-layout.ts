import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';

/** Where things stand in a workspace folder. */
export type WorkspaceLayout = {
  readonly root: string;
  readonly database: string;
  /** Evidence by SHA-256: `vault/ab/ab12….pdf`. */
  readonly vault: string;
  /** Half-made things; emptied at start. */
  readonly staging: string;
  /** Packages whole, by digest of their manifest: those that came in before schema 4. Nothing is written there any more. */
  readonly packages: string;
  readonly backups: string;
};

export function layoutOf(root: string): WorkspaceLayout {
  return {
    root,
    database: path.join(root, 'desk.sqlite'),
    vault: path.join(root, 'vault'),
    staging: path.join(root, 'staging'),
    packages: path.join(root, 'packages'),
    backups: path.join(root, 'backups'),
  };
}

export const evidencePath = (layout: WorkspaceLayout, sha256: Sha256): string =>
  path.join(layout.vault, sha256.slice(0, 2), `${sha256}.pdf`);

export const storedPackagePath = (layout: WorkspaceLayout, manifest: Sha256): string =>
  path.join(layout.packages, `${manifest}.zip`);
