import type { DiskAct } from '#shared/problem/work-problem.ts';
import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createReadDatabase, createWriteDatabase } from './database.ts';
import { createDraftReads, createDraftWrites } from './draft-store.ts';
import { createIssuedKitReads, createIssuedKitWrites } from './issued-kit-store.ts';
import { createJoinRequestReads, createJoinRequestWrites } from './join-request-store.ts';
import { createJournalReads, createJournalWrites } from './journal-store.ts';
import { createMemory, type Memory } from './memory.ts';
import { createMergedBundleReads, createMergedBundleWrites } from './merged-bundle-store.ts';
import { createPackageReads, createPackageWrites } from './package-store.ts';
import { createRoundReads, createRoundWrites } from './round-store.ts';
import { createRestoreReads, createRestoreWrites } from './restore-store.ts';
import { createScoreReads, createScoreWrites } from './score-store.ts';
import { createScoreTableReads, createScoreTableWrites } from './score-table-store.ts';
import { createSignedBundleReads, createSignedBundleWrites } from './signed-bundle-store.ts';
import { toStoreProblem } from './store-problem.ts';
import { createTieDecisionReads, createTieDecisionWrites } from './tie-decision-store.ts';
import { createWorkspaceReads, createWorkspaceWrites } from './workspace-store.ts';

/** What can be asked of a workspace. */
export type ReadStore = ReturnType<typeof createReads>;
/** What can be changed too; exists only inside a transaction. */
export type WriteStore = ReadStore & ReturnType<typeof createWrites>;

/** One workspace's records. Problems of `work` are handed on; a failure of SQLite that is a state of the world is one too. */
export type Store = {
  /** Reads one state of the records: nothing changes between two reads of `work`. */
  readonly read: <T>(work: (records: ReadStore) => Result<T, readonly Problem[]>) => Result<T, readonly Problem[]>;
  /**
   * All changes of `work` or none: problems that it returns, and anything that it throws, take all of them back. When
   * this returns `ok`, they are on the disk (`synchronous=FULL`). `work` cannot wait for anything.
   */
  readonly transaction: <T>(work: (records: WriteStore) => Result<T, readonly Problem[]>) => Result<T, readonly Problem[]>;
  /**
   * Writes a whole copy of the records, as they stand when it ends, to a path where nothing stands; what is recorded
   * meanwhile is not kept waiting. Not flushed: `finishCopy` makes it fit to be kept.
   */
  readonly copyInto: (file: string) => Promise<Result<null, readonly Problem[]>>;
  readonly close: () => void;
};

/** Pages at a time: a few milliseconds, between which the thread does its other work. */
const PAGES_A_STEP = 256;

export function createStore(db: Database): Store {
  const memory = createMemory();
  const reads = createReads(db, memory);
  const writes = { ...reads, ...createWrites(db) };
  return {
    read: (work) => runTransaction({ db, begin: 'BEGIN', act: 'read', onRollback: () => undefined }, () => work(reads)),
    transaction: (work) => runTransaction({ db, begin: 'BEGIN IMMEDIATE', act: 'write', onRollback: memory.forget }, () => work(writes)),
    copyInto: async (file) => {
      try {
        await db.backup(file, { progress: () => PAGES_A_STEP });
        return ok(null);
      } catch (error) {
        const problem = toStoreProblem(error, 'write');
        if (problem === null) throw error;
        return err([problem]);
      }
    },
    close: () => {
      db.close();
    },
  };
}

function createReads(database: Database, memory: Memory) {
  const db = createReadDatabase(database);
  return {
    ...createWorkspaceReads(db),
    ...createRoundReads(db, memory),
    ...createJoinRequestReads(db),
    ...createPackageReads(db, memory),
    ...createScoreReads(db),
    ...createDraftReads(db),
    ...createJournalReads(db),
    ...createSignedBundleReads(db),
    ...createIssuedKitReads(db),
    ...createMergedBundleReads(db, memory),
    ...createScoreTableReads(db),
    ...createTieDecisionReads(db),
    ...createRestoreReads(db),
  };
}

function createWrites(database: Database) {
  const db = createWriteDatabase(database);
  const { addToJournal } = createJournalWrites(db);
  return {
    ...createWorkspaceWrites(db, addToJournal),
    ...createRoundWrites(db, addToJournal),
    ...createJoinRequestWrites(db, addToJournal),
    ...createPackageWrites(db, addToJournal),
    ...createScoreWrites(db, addToJournal),
    ...createDraftWrites(db),
    ...createSignedBundleWrites(db, addToJournal),
    ...createIssuedKitWrites(db, addToJournal),
    ...createMergedBundleWrites(db, addToJournal),
    ...createScoreTableWrites(db, addToJournal),
    ...createTieDecisionWrites(db, addToJournal),
    ...createRestoreWrites(addToJournal),
  };
}

type Run = { readonly db: Database; readonly begin: string; readonly act: DiskAct; readonly onRollback: () => void };

function runTransaction<T>({ db, begin, act, onRollback }: Run, work: () => Result<T, readonly Problem[]>): Result<T, readonly Problem[]> {
  if (db.inTransaction) throw new Error('a transaction within a transaction');
  try {
    db.exec(begin);
    const result = work();
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    if (!result.ok) onRollback();
    return result;
  } catch (error) {
    // A failed COMMIT may have left the transaction open, and SQLite ends it by itself on some failures.
    if (db.inTransaction) db.exec('ROLLBACK');
    onRollback();
    const problem = toStoreProblem(error, act);
    if (problem === null) throw error;
    return err([problem]);
  }
}
