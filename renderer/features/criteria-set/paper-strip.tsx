import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriteriaTablePreview, SheetSample } from '#shared/ipc/table-views.ts';
import { cellWhere, columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { emptyColumns, listShownColumns } from './column-choice.ts';
import type { SheetPlace } from './place-problems.ts';
import '../importing/sheet-grid.css';

type PaperStripProps = {
  readonly preview: CriteriaTablePreview;
  readonly place: SheetPlace | null;
  /** What was read from there, where the file itself is not at hand. */
  readonly node: CriterionNode | undefined;
};

/** The few rows of the sheet around a cell, so that a problem is seen on the paper it stands on. */
export function PaperStrip({ preview, place, node }: PaperStripProps) {
  const { words, numbers } = useWords();
  const { criteria } = words;
  const sample = preview.sheets.find((one) => one.name === place?.sheet);
  const isInSample = sample?.rows.some((row) => row.number === place?.row) === true;
  return (
    <section className="paper-strip" aria-label={criteria.paper}>
      <h3 className="faint">{place === null ? criteria.paper : `${criteria.paper}: ${cellWhere(place.sheet, place)}`}</h3>
      {place === null ? <p className="muted">{criteria.paperNone}</p> : null}
      {place !== null && sample !== undefined && isInSample ? <StripTable sample={sample} place={place} preview={preview} /> : null}
      {place !== null && !isInSample ? (
        <>
          <p className="muted">{criteria.paperOutside(cellWhere(place.sheet, place))}</p>
          {node === undefined ? null : <p>{criteria.paperRead(node.code, node.title, formatPoints(node.max, numbers))}</p>}
        </>
      ) : null}
    </section>
  );
}

/** Rows shown before and after the one that is meant. */
const BEFORE = 1;
const AFTER = 1;

function StripTable({ sample, place, preview }: { readonly sample: SheetSample; readonly place: SheetPlace; readonly preview: CriteriaTablePreview }) {
  const { words, numbers } = useWords();
  const choice = preview.columns?.sheet === sample.name ? preview.columns : emptyColumns(sample.name);
  const columns = listShownColumns(sample, choice);
  const at = sample.rows.findIndex((row) => row.number === place.row);
  const rows = sample.rows.slice(Math.max(at - BEFORE, 0), at + AFTER + 1);
  return (
    // Wider than its place: it takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-label={cellWhere(place.sheet, place)} tabIndex={0}>
      <table className="sample-grid is-strip" aria-label={words.criteria.paper}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{words.importing.rowNumber}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className={row.number === place.row ? 'is-marked' : undefined}>
              <th scope="row">
                <span className="paper-row">{formatInteger(row.number, numbers)}</span>
              </th>
              {columns.map((column) => (
                <td key={column} className={row.number === place.row && column === place.column ? 'is-used is-marked-cell' : 'is-used'}>
                  <span className="sample-text">{row.texts[column - 1] ?? ''}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
