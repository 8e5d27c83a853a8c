import { useId } from 'react';

type SelectBoxProps<Id extends string> = {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly onChange: (id: Id) => void;
  /** The label is only for screen readers: a heading beside it says the same. */
  readonly isLabelHidden?: boolean;
};

/** One out of a list that may be long: the system's own, so that typing the first letters finds an entry. */
export function SelectBox<Id extends string>({ label, value, options, onChange, isLabelHidden = false }: SelectBoxProps<Id>) {
  const id = useId();
  return (
    <div className="field">
      <label className={isLabelHidden ? 'sr-only' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
