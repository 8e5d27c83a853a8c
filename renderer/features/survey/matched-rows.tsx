import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatDecimal, formatInteger } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { ScoreTablePreview } from '#shared/ipc/table-views.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';

/** Which row became which unit. What found none stands first, and is never dropped. */
export function MatchedRows({ preview }: { readonly preview: ScoreTablePreview }) {
  const { app } = useDesk();
  const { words, numbers } = useWords();
  const text = words.survey;
  const units = usePart(app.store, (data) => data.round?.units ?? []);
  const row = (value: number): string => formatInteger(value, numbers);
  // A spreadsheet keeps its numbers with a dot, whatever its own screen shows.
  const showValue = (text_: string): string => (/^-?\d+\.\d+$/.test(text_) ? formatDecimal(text_, numbers) : text_);
  return (
    <div className="card table-frame">
      <table className="table" aria-label={text.rows}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.row}
            </th>
            <th scope="col">{text.inFile}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.values}</th>
          </tr>
        </thead>
        <tbody>
          {preview.unmatched.map((one) => (
            <tr key={one.row}>
              <td className="number">{row(one.row)}</td>
              <td>{one.text}</td>
              <td>
                <Badge tone="amber">{text.why[one.why]}</Badge>
              </td>
              <td className="muted">{words.common.dash}</td>
            </tr>
          ))}
          {preview.missing.map((unit) => (
            <tr key={unit}>
              <td className="number muted">{words.common.dash}</td>
              <td className="muted">{text.noRow}</td>
              <td>{units.find((one) => one.id === unit)?.name ?? unit}</td>
              <td className="muted">{words.common.dash}</td>
            </tr>
          ))}
          {preview.matched.map((one) => (
            <tr key={one.row}>
              <td className="number">{row(one.row)}</td>
              <td>{one.text}</td>
              <td>
                <span className="strong">{one.unitName}</span>
                <span className="sub">{text.matchedBy[one.matchedBy]}</span>
              </td>
              <td>
                <ul className="matched-values">
                  {one.values.map((value) => (
                    <li key={value.column}>
                      <span className="muted">{columnLetters(value.column)}</span> {showValue(value.text)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
