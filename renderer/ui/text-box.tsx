import { useId, type RefObject } from 'react';

type TextBoxProps = {
  readonly label: string;
  /** Left out: the field keeps it by itself, and `box` reads it. */
  readonly value?: string;
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly note?: string;
  /** Words of what is wrong; empty when nothing is. */
  readonly error?: string;
  readonly autoComplete?: 'off' | 'new-password' | 'current-password' | 'name';
};

/** A labelled line of text with a note or an error below it. */
export function TextBox({ label, value, box, onChange, type = 'text', note = '', error = '', autoComplete = 'off' }: TextBoxProps) {
  const id = useId();
  const below = error === '' ? note : error;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={box}
        className="input"
        type={type}
        value={value}
        autoComplete={autoComplete}
        spellCheck={false}
        aria-invalid={error !== ''}
        aria-describedby={below === '' ? undefined : `${id}-below`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {below === '' ? null : (
        <p id={`${id}-below`} className={error === '' ? 'field-note' : 'field-error'}>
          {below}
        </p>
      )}
    </div>
  );
}
