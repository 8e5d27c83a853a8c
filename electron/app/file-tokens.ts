import path from 'node:path';
import type { World } from '#electron/platform/disk.ts';
import type { FileToken } from '#shared/ipc/views.ts';

/** The one table of which file a token stands for. It lives in the main process and is never sent anywhere whole. */
export type FileTokens = {
  /**
   * A token for a file that the person chose, dropped or opened to be read, or named to be written; the size is 0 when
   * nothing is there yet. A page that was taken over cannot have a file written over that was only given to be read.
   */
  readonly issue: (file: string, purpose: Purpose) => Promise<FileToken>;
  /** null for a token that was never issued here. */
  readonly pathOf: (token: string) => string | null;
  /** The path of every token that a call's input names: to be read in `token` and `tokens`, to be written in `target`. */
  readonly pathsNamedIn: (input: unknown) => Readonly<Record<string, string>>;
};

export type Purpose = 'read' | 'write';
type Entry = { readonly file: string; readonly purpose: Purpose };

export function createFileTokens(world: World): FileTokens {
  const paths = new Map<string, Entry>();
  return {
    issue: async (file, purpose) => {
      // 128 random bits: a page that was taken over cannot guess a token of a file that the person never chose.
      const token = Buffer.from(world.randomBytes(16)).toString('hex');
      paths.set(token, { file, purpose });
      const stat = await world.disk.stat(file).catch(() => null);
      return { token, name: path.basename(file), size: stat?.size ?? 0 };
    },
    pathOf: (token) => paths.get(token)?.file ?? null,
    pathsNamedIn: (input) =>
      Object.fromEntries(
        tokensNamedIn(input).flatMap(({ token, purpose }) => {
          const entry = paths.get(token);
          return entry?.purpose === purpose ? [[token, entry.file] as const] : [];
        }),
      ),
  };
}

function tokensNamedIn(input: unknown): readonly { readonly token: string; readonly purpose: Purpose }[] {
  if (typeof input !== 'object' || input === null) return [];
  const read: readonly unknown[] = ['token' in input ? input.token : undefined, ...('tokens' in input && Array.isArray(input.tokens) ? input.tokens : [])];
  const write: readonly unknown[] = ['target' in input ? input.target : undefined];
  const tag = (values: readonly unknown[], purpose: Purpose) => values.filter((value) => typeof value === 'string').map((token) => ({ token, purpose }));
  return [...tag(read, 'read'), ...tag(write, 'write')];
}
