import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { listInputs } from '#test/support/corpus-files.ts';

/** Of a backup: the digest and size that its note states, and how much of the journal it holds. */
type Note = { journal: number; records: { sha256: string; size: number } };

/** Files that look like backups in a folder of them, beside the sound one that stands there; nothing of it is a backup that can be used. */
export function makeHostileBackups(folder: string): void {
  const sound = readdirSync(folder).find((name) => name.endsWith('.sqlite'))?.replace('.sqlite', '') ?? '';
  const noteOf = (): Note => JSON.parse(readFileSync(path.join(folder, `${sound}.json`), 'utf8')) as Note;
  const put = (name: string, records: Uint8Array, note: Uint8Array | string): void => {
    writeFileSync(path.join(folder, `${name}.sqlite`), records);
    writeFileSync(path.join(folder, `${name}.json`), note);
  };
  // Notes that are none: every file of hostile JSON beside records that are a picture of none.
  for (const [index, file] of listInputs('json').entries()) put(`la-${String(index)}`, Buffer.from('SQLite format 3\0'), readFileSync(file));
  put('sau', Buffer.alloc(0), '['.repeat(1_000_000));
  put('dai', Buffer.alloc(0), Buffer.alloc(40 << 20, 0x20));
  mkdirSync(path.join(folder, 'thu-muc.json'));
  mkdirSync(path.join(folder, 'thu-muc.sqlite'));
  // The sound one, altered behind its note; and two that are what their note says, and not of this program.
  put('a-bi-sua', readFileSync(path.join(folder, `${sound}.sqlite`)).fill(0x55, 8192, 12_288), JSON.stringify({ ...noteOf(), journal: 9003 }));
  putBuilt('b-thieu-bang', 'DROP TABLE draft', 9002);
  putBuilt('c-co-bay', 'CREATE TRIGGER trap AFTER INSERT ON journal BEGIN DELETE FROM score; END', 9001);

  function putBuilt(name: string, sql: string, journal: number): void {
    const file = path.join(folder, `${name}.sqlite`);
    copyFileSync(path.join(folder, `${sound}.sqlite`), file);
    const db = new SqliteDatabase(file);
    db.exec(sql);
    db.close();
    const records = { sha256: createHash('sha256').update(readFileSync(file)).digest('hex'), size: statSync(file).size };
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify({ ...noteOf(), journal, records }));
  }
}
