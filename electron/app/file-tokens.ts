import path from 'node:path';
import type { World } from '#electron/platform/disk.ts';
import type { FileToken } from '#shared/ipc/views.ts';

/** The one table of which file a token stands for. It lives in the main process and is never sent anywhere whole. */
export type FileTokens = {
  /** A token for a file that the person chose, dropped or opened; the size is 0 when nothing is there yet. */
  readonly issue: (file: string) => Promise<FileToken>;
  /** null for a token that was never issued here. */
  readonly pathOf: (token: string) => string | null;
  /** The path of every known token that a call's input names in `token`, `tokens` or `target`. */
  readonly pathsNamedIn: (input: unknown) => Readonly<Record<string, string>>;
};

export function createFileTokens(world: World): FileTokens {
  const paths = new Map<string, string>();
  return {
    issue: async (file) => {
      // 128 random bits: a page that was taken over cannot guess a token of a file that the person never chose.
      const token = Buffer.from(world.randomBytes(16)).toString('hex');
      paths.set(token, file);
      const stat = await world.disk.stat(file).catch(() => null);
      return { token, name: path.basename(file), size: stat?.size ?? 0 };
    },
    pathOf: (token) => paths.get(token) ?? null,
    pathsNamedIn: (input) =>
      Object.fromEntries(
        tokensNamedIn(input).flatMap((token) => {
          const file = paths.get(token);
          return file === undefined ? [] : [[token, file] as const];
        }),
      ),
  };
}

function tokensNamedIn(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  const named: readonly unknown[] = [
    'token' in input ? input.token : undefined,
    'target' in input ? input.target : undefined,
    ...('tokens' in input && Array.isArray(input.tokens) ? input.tokens : []),
  ];
  return named.filter((value) => typeof value === 'string');
}
