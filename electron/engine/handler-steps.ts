import path from 'node:path';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { IncomingFile } from '#electron/services/merge-bundles/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import type { EngineContext } from './engine-context.ts';

type Reply<T> = Result<T, readonly Problem[]>;

/** Runs a use case of the open workspace, or says that none is open. */
export function inWorkspace<T>({ desk }: EngineContext, work: (workspace: WorkspaceContext) => Promise<Reply<T>> | Reply<T>): Promise<Reply<T>> | Reply<T> {
  const workspace = desk.workspace();
  return workspace.ok ? work(workspace.value) : workspace;
}

export function withTarget<T>({ pathOf }: EngineContext, token: string, work: (file: string) => Promise<Reply<T>>): Promise<Reply<T>> | Reply<T> {
  const file = pathOf(token);
  return file === null ? err([{ type: 'file-missing', where: '' }]) : work(file);
}

/** A token that the main process does not know is passed on as a file that is not there, so that the others go on. */
export const filesOf = ({ pathOf }: EngineContext, tokens: readonly string[]): readonly IncomingFile[] =>
  tokens.map((token) => {
    const file = pathOf(token);
    return file === null ? { path: path.resolve(path.sep, 'unknown', token), name: '?' } : fileAt(file);
  });

/** A file by the name that messages call it. */
export const fileAt = (file: string): IncomingFile => ({ path: file, name: path.basename(file).normalize('NFC') });

/** Folder name of a new workspace. */
export const newWorkspaceId = (world: World): string => `dot-${Buffer.from(world.randomBytes(6)).toString('hex')}`;
