import { Button as AriaButton } from 'react-aria-components';
import type { ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'large' | 'icon';
  readonly isDisabled?: boolean;
  /** For a button that stays pressed in; leave out for one that only acts. */
  readonly isOn?: boolean;
  readonly type?: 'button' | 'submit';
  /** What a screen reader says when the content is only a picture. */
  readonly label?: string;
  /** `Enter`, `Control+Enter`: shown to assistive programs; the key itself is heard elsewhere. */
  readonly shortcut?: string;
};

export function Button({ children, onPress, look = 'plain', size = 'normal', isDisabled = false, isOn, type = 'button', label, shortcut }: ButtonProps) {
  const names = ['button', look === 'plain' ? '' : `is-${look}`, size === 'normal' ? '' : `is-${size}`, isOn === true ? 'is-on' : ''];
  return (
    <AriaButton
      type={type}
      className={names.filter((name) => name !== '').join(' ')}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
    >
      {children}
    </AriaButton>
  );
}

/** A button that reads as part of a sentence. */
export function LinkButton({ children, onPress, label }: { readonly children: ReactNode; readonly onPress: () => void; readonly label?: string }) {
  return (
    <AriaButton className="link-button" onPress={onPress} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </AriaButton>
  );
}
