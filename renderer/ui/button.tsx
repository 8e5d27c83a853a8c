import { Button as AriaButton } from 'react-aria-components';
import type { ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  /** For what must find it again: the keys go back to the button that opened something. */
  readonly id?: string;
  readonly onPress?: () => void;
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'large' | 'icon';
  readonly isDisabled?: boolean;
  /** A press may be what disables it: it then keeps the focus, which would otherwise be lost to the window. */
  readonly keepsFocus?: boolean;
  /** For a button that stays pressed in; leave out for one that only acts. */
  readonly isOn?: boolean;
  readonly type?: 'button' | 'submit';
  /** What a screen reader says when the content is only a picture. */
  readonly label?: string;
  /** `Enter`, `Control+Enter`: shown to assistive programs; the key itself is heard elsewhere. */
  readonly shortcut?: string;
};

export function Button({ children, id, onPress, look = 'plain', size = 'normal', isDisabled = false, keepsFocus = false, isOn, type = 'button', label, shortcut }: ButtonProps) {
  const names = ['button', look === 'plain' ? '' : `is-${look}`, size === 'normal' ? '' : `is-${size}`, isOn === true ? 'is-on' : ''];
  const isHeld = isDisabled && keepsFocus;
  return (
    <AriaButton
      type={type}
      {...(id === undefined ? {} : { id })}
      className={names.filter((name) => name !== '').join(' ')}
      isDisabled={isDisabled && !keepsFocus}
      // The library passes on only attributes that it knows; these two it drops.
      render={(given) => <button {...given} {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })} {...(isHeld ? { 'aria-disabled': true, 'data-disabled': true } : {})} />}
      {...(onPress === undefined || isHeld ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
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
