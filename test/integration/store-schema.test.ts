import SqliteDatabase from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '#electron/store/migrate.ts';

const frozen = (version: number): string => path.resolve(import.meta.dirname, `../fixtures/store/schema-${version}.sql`);

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string };
type ColumnRow = { readonly name: string; readonly notnull: number; readonly pk: number; readonly type: string };

function openSchema(version = MIGRATIONS.length) {
  const db = new SqliteDatabase(':memory:');
  migrate(db, MIGRATIONS.slice(0, version));
  const rows = db.prepare<[], SchemaRow>("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name").all();
  return { db, rows, tables: rows.filter((row) => row.type === 'table') };
}

describe('the schema of a workspace', () => {
  test.each(MIGRATIONS.map(({ version }) => version))('is, after step %i, the one that was written down: what was released is never changed, a correction is a new migration', async (version) => {
    const { rows } = openSchema(version);
    await expect(rows.map(({ sql }) => `${sql};\n`).join('\n')).toMatchFileSnapshot(frozen(version));
  });

  test('has only STRICT tables: SQLite would otherwise take any value for any column', () => {
    const { db, tables } = openSchema();
    const loose = db.prepare<[], { readonly name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'").all();
    expect(tables.length).toBeGreaterThan(10);
    expect(loose).toEqual([]);
  });

  test('says beside every column that may be null what null means', () => {
    const { db, tables } = openSchema();
    const silent = tables.flatMap((table) =>
      db
        .prepare<[string], ColumnRow>('SELECT name, "notnull", pk, type FROM pragma_table_info(?)')
        .all(table.name)
        .filter((column) => column.notnull === 0 && !(column.pk === 1 && column.type === 'INTEGER'))
        .filter((column) => !new RegExp(String.raw`-- null: [^\n]+\n\s+${column.name} `).test(table.sql))
        .map((column) => `${table.name}.${column.name}`),
    );
    expect(silent).toEqual([]);
  });

  test('has an index for every reference, so that no check of one reads a whole table', () => {
    const { db, tables } = openSchema();
    const unindexed = tables.flatMap((table) =>
      db
        .prepare<[string], { readonly from: string; readonly seq: number }>('SELECT "from", seq FROM pragma_foreign_key_list(?) WHERE seq = 0')
        .all(table.name)
        .filter(({ from }) => {
          const plan = db.prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table.name} WHERE "${from}" = 1`).all();
          return plan.some((step) => step.detail.startsWith('SCAN'));
        })
        .map(({ from }) => `${table.name}.${from}`),
    );
    expect(unindexed).toEqual([]);
  });

  test('refuses points beside a kind that has none, and a score without points', () => {
    const { db } = openSchema();
    db.pragma('foreign_keys = OFF');
    const cell = db.prepare("INSERT INTO score (unit, code, kind, points, reason, figures, package, saved_at) VALUES ('u', ?, ?, ?, '', '[]', 1, '2026-01-05T08:00:00.000Z')");
    expect(() => cell.run('1', 'scored', null)).toThrow(/CHECK/);
    expect(() => cell.run('2', 'not-applicable', 0)).toThrow(/CHECK/);
    expect(() => cell.run('3', 'unscored', 0)).toThrow(/CHECK/);
    expect(() => cell.run('4', 'scored', 0.5)).toThrow(/REAL value in INTEGER column/);
    cell.run('5', 'scored', 0);
  });
});
