import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { isInstant, isSha256, type Instant, type Sha256 } from '#shared/domain/ids.ts';
import { scoreTableContentSchema, type KeptScoreTable, type ScoreTableContent } from '#shared/score-table/score-table.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf, textOf } from './row.ts';

export type NewScoreTable = {
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: Sha256;
  readonly content: ScoreTableContent;
  readonly at: Instant;
};

export function createScoreTableReads(db: ReadDatabase) {
  return {
    /** All of them in the order in which they were kept: the last that gives a score is the one that stands. */
    listScoreTables: (): readonly KeptScoreTable[] =>
      db.list('SELECT id, file, sha256, imported_at, content FROM score_table ORDER BY id').map((row) => ({
        id: integerOf(row, 'id'),
        file: textOf(row, 'file'),
        sha256: brandOf(row, 'sha256', isSha256),
        at: brandOf(row, 'imported_at', isInstant),
        content: jsonOf(row, 'content', scoreTableContentSchema),
      })),
  };
}

export function createScoreTableWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    /** Returns its number. Parsed before it is written: what could not be read again would close the workspace for good, because no table is ever changed. */
    insertScoreTable: ({ file, sha256, content, at }: NewScoreTable): number => {
      const { kind } = content;
      const id = db.run('INSERT INTO score_table (kind, file, sha256, imported_at, content) VALUES (?, ?, ?, ?, ?)', kind, file, sha256, at, canonicalText(scoreTableContentSchema.parse(content)));
      addToJournal({ at, act: 'keep-score-table', after: { id, kind, file, sha256, units: content.rows.length, unmatched: content.unmatched.length } });
      return id;
    },
  };
}
