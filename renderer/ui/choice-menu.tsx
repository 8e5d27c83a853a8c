import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

export type Choice<Id extends string> = { readonly id: Id; readonly text: string; readonly detail?: string };

type ChoiceMenuProps<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly selected: Id | null;
  readonly onChoose: (id: Id) => void;
  /** What the closed menu shows. */
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
};

/** One out of a list, opened by a button that shows what is chosen. */
export function ChoiceMenu<Id extends string>({ label, choices, selected, onChoose, children, isDisabled = false }: ChoiceMenuProps<Id>) {
  return (
    <MenuTrigger>
      {/* What is to be chosen and what is chosen: a name that leaves out what is seen cannot be said to a voice control. */}
      <AriaButton className="button choice-button" isDisabled={isDisabled}>
        <span className="sr-only">{`${label}: `}</span>
        {children}
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={label}
          selectionMode="single"
          selectedKeys={selected === null ? [] : [selected]}
          onAction={(key) => {
            const choice = choices.find((one) => one.id === key);
            if (choice !== undefined) onChoose(choice.id);
          }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.text}>
              <span>{choice.text}</span>
              {choice.detail === undefined ? null : <span className="faint">{choice.detail}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
