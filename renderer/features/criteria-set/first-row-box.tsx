import { useId, useState } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';

type FirstRowBoxProps = { readonly row: number; readonly onChange: (row: number) => void };

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** The first data row as a number: the sample shows the head of a sheet only. */
export function FirstRowBox({ row, onChange }: FirstRowBoxProps) {
  const { criteria } = useWords().words;
  const id = useId();
  const [typed, setTyped] = useState(String(row));
  const read = Number(typed);
  const isRow = /^\d+$/u.test(typed.trim()) && read >= 1 && read <= LAST_ROW;
  const give = (): void => {
    if (isRow && read !== row) onChange(read);
  };
  return (
    <div className="first-row">
      <label className="field-label" htmlFor={id}>
        {criteria.firstRow}
      </label>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-invalid={!isRow}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={give}
        onKeyDown={(event) => {
          if (event.key === 'Enter') give();
        }}
      />
      <span id={`${id}-note`} className={isRow ? 'field-note' : 'field-error'}>
        {isRow ? criteria.firstRowNote : criteria.firstRowFault}
      </span>
    </div>
  );
}
