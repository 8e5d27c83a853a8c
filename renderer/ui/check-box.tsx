import { Checkbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type CheckBoxProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Said by a screen reader when there are no words beside the box. */
  readonly label?: string;
  readonly children?: ReactNode;
};

export function CheckBox({ isSelected, onChange, isDisabled = false, label, children }: CheckBoxProps) {
  return (
    <Checkbox className="checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} {...(label === undefined ? {} : { 'aria-label': label })}>
      <span className="box" aria-hidden="true">
        {isSelected ? <Check /> : null}
      </span>
      {children}
    </Checkbox>
  );
}
