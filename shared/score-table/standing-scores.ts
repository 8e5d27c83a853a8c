import type { CriterionCode, Sha256, UnitId } from '../domain/ids.ts';
import type { ScoredBy } from '../domain/criteria-set.ts';
import type { ColumnMeaning } from '../ipc/table-views.ts';
import { placeOf as placeOfMeaning } from './place-of.ts';
import type { KeptScoreTable, ScoreValue } from './score-table.ts';

/** Where a value came from, for whoever wants to see it on paper. */
export type ScoreSource = { readonly table: number; readonly file: string; readonly sheet: string; readonly row: number; readonly column: number };

/** `text`: as it stands in the file. */
export type StandingValue = { readonly value: ScoreValue; readonly text: string; readonly source: ScoreSource };

/** Results of the year before of one unit; null where no table says it. */
export type PreviousResult = {
  readonly index: StandingValue | null;
  readonly rank: StandingValue | null;
  readonly total: StandingValue | null;
  readonly bonus: StandingValue | null;
  readonly penalty: StandingValue | null;
  readonly parts: ReadonlyMap<ScoredBy, StandingValue>;
};

export type StandingScores = {
  /** Scores of leaves that no member appraises: `points` or `not-applicable`. */
  readonly scores: ReadonlyMap<UnitId, ReadonlyMap<CriterionCode, StandingValue>>;
  readonly previous: ReadonlyMap<UnitId, PreviousResult>;
};

/**
 * What stands when all tables are laid over one another: of each unit and leaf the value of the newest table that gives
 * one. A newer table replaces only the cells that it fills: a correction of three units leaves the others as they were.
 * Scores of tables that were read under another criteria set stand for nothing.
 */
export function standingScores(tables: readonly KeptScoreTable[], criteriaSet: Sha256): StandingScores {
  const scores = new Map<UnitId, Map<CriterionCode, StandingValue>>();
  const previous = new Map<UnitId, PreviousResult>();
  for (const { unit, meaning, standing } of listGivenValues(tables, criteriaSet)) {
    if (meaning.kind === 'leaf') getOrMake(scores, unit, () => new Map()).set(meaning.code, standing);
    else previous.set(unit, addToResult(previous.get(unit) ?? NO_RESULT, meaning, standing));
  }
  return { scores, previous };
}

/**
 * Tables of survey scores that were read under another criteria set, so that nothing of them counts; not those that came
 * in again since, as the same file or under the same name.
 */
export function listTablesOfOtherSets(tables: readonly KeptScoreTable[], criteriaSet: Sha256): readonly KeptScoreTable[] {
  const isOther = ({ content }: KeptScoreTable): boolean => content.kind === 'survey' && content.criteriaSet !== criteriaSet;
  const cameAgain = (old: KeptScoreTable): boolean => tables.some((table) => table.id > old.id && !isOther(table) && (table.sha256 === old.sha256 || table.file === old.file));
  return tables.filter((table) => isOther(table) && !cameAgain(table));
}

/** Numbers of the tables of which no value stands any more: newer ones give all that they gave, or the criteria set is another. */
export function listReplacedTables(tables: readonly KeptScoreTable[], criteriaSet: Sha256): ReadonlySet<number> {
  const standing = new Set(listLastGivers(tables, criteriaSet).values());
  return new Set(tables.flatMap(({ id }) => (standing.has(id) ? [] : [id])));
}

/** True while nothing that came later says otherwise than this table, in any of its values. */
export function standsWhole(table: KeptScoreTable, tables: readonly KeptScoreTable[], criteriaSet: Sha256): boolean {
  const givers = listLastGivers(tables, criteriaSet);
  return [...listGivenValues([table], criteriaSet)].every((given) => givers.get(placeOf(given)) === table.id);
}

/** For each thing that is said, the number of the table that says it last. */
const listLastGivers = (tables: readonly KeptScoreTable[], criteriaSet: Sha256): ReadonlyMap<string, number> =>
  new Map([...listGivenValues(tables, criteriaSet)].map((given) => [placeOf(given), given.standing.source.table]));

/** What a value is about, whether it came as points or as a percentage. */
const placeOf = ({ unit, meaning }: GivenValue): string => JSON.stringify([unit, placeOfMeaning(meaning)]);

const NO_RESULT: PreviousResult = { index: null, rank: null, total: null, bonus: null, penalty: null, parts: new Map() };

function addToResult(result: PreviousResult, meaning: Exclude<ColumnMeaning, { readonly kind: 'leaf' }>, standing: StandingValue): PreviousResult {
  if (meaning.kind === 'part') return { ...result, parts: new Map([...result.parts, [meaning.part, standing]]) };
  return { ...result, [meaning.kind]: standing };
}

type GivenValue = { readonly unit: UnitId; readonly meaning: ColumnMeaning; readonly standing: StandingValue };

/** Every value of every table, the oldest table first: the numbers of tables count upwards, whatever the clock does. */
function* listGivenValues(tables: readonly KeptScoreTable[], criteriaSet: Sha256): Generator<GivenValue> {
  for (const { id, file, content } of tables.toSorted((a, b) => a.id - b.id)) {
    if (content.kind === 'survey' && content.criteriaSet !== criteriaSet) continue;
    const meanings = new Map(content.columns.map(({ column, meaning }) => [column, meaning]));
    for (const { unit, row, values } of content.rows) {
      for (const { column, text, value } of values) {
        const meaning = meanings.get(column);
        if (meaning !== undefined) yield { unit, meaning, standing: { value, text, source: { table: id, file, sheet: content.sheet, row, column } } };
      }
    }
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
