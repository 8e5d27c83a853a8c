import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, refuse, type Command, type CommandResult, type Reason, type Session } from '../command.ts';
import { listFilesBelow, type ListedFile } from '../demo/list-files-below.ts';
import { playRound } from '../demo/play-round.ts';

/** Says that a folder holds a demo of ours, so that the next one may replace it. */
const MARK = '.btd-demo';

export const demoCommand: Command = {
  name: 'demo',
  syntax: 'demo --out DIR',
  options: { out: 'text' },
  files: 'none',
  run: async (session, args) => {
    const typed = args.text('out');
    const folder = session.locate(typed);
    const cleared = await clearFolder(session, typed, folder);
    if (!cleared.ok) return refuse([cleared.error]);
    let isWhole = false;
    try {
      const result = await playDemo(session, typed, folder);
      isWhole = result.kind === 'outcome' && result.reasons.length === 0;
      return result;
    } finally {
      if (!isWhole) await emptyFolder(session, folder);
    }
  },
};

/** Only an earlier demo is ever removed: whatever else stands there is not ours. */
async function clearFolder(session: Session, typed: string, folder: string): Promise<Result<null, Reason>> {
  const { disk } = session.world;
  const stat = await disk.stat(folder);
  if (stat !== null && stat.kind !== 'folder') return err({ file: typed, problem: { type: 'folder-occupied', where: '', found: path.basename(folder) } });
  const entries = await disk.list(folder);
  const [first] = entries;
  if (first !== undefined && !entries.some((entry) => entry.name === MARK)) return err({ file: typed, problem: { type: 'folder-occupied', where: '', found: first.name } });
  await emptyFolder(session, folder);
  await disk.makeFolder(folder);
  const mark = await disk.open(path.join(folder, MARK), 'write-new');
  await mark.close();
  return ok(null);
}

/** The mark goes last: a clearing that is cut off can be taken up again. */
async function emptyFolder({ world: { disk } }: Session, folder: string): Promise<void> {
  for (const entry of await disk.list(folder)) {
    if (entry.name !== MARK) await disk.removeFolder(path.join(folder, entry.name));
  }
  await disk.removeFile(path.join(folder, MARK));
}

async function playDemo(session: Session, typed: string, folder: string): Promise<CommandResult> {
  const { words, world } = session;
  session.say(words.demo.start(typed));
  const played = await playRound({ ...session, locate: (name) => path.resolve(folder, name) });
  if (!played.ok) return refuse(played.error);
  const files = await listFilesBelow(world.disk, folder, new Set([MARK]));
  return done(
    ['', ...played.value.results.lines, '', words.demo.files, ...describeFiles(session, files)],
    { folder: typed, ...played.value.results.facts, steps: played.value.steps, tampered: played.value.tampered, files },
  );
}

/** Evidence lies in the vaults under its digests, dozens of files each: told by folder. */
const FOLDED = /^(?:.+\/)?(?:vault|packages)\//;

function describeFiles({ words, locale }: Session, files: readonly ListedFile[]): readonly string[] {
  const bytes = (size: number): string => formatBytes(size, numbersOf(locale));
  const groups = Map.groupBy(files, ({ name }) => FOLDED.exec(name)?.[0] ?? name);
  return [...groups].map(([name, group]) => {
    const size = bytes(group.reduce((sum, file) => sum + file.size, 0));
    return name.endsWith('/') ? `  ${words.demo.folder(name, formatInteger(group.length, numbersOf(locale)), size)}` : `  ${name} (${size})`;
  });
}
