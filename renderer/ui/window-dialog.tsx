import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Button } from './button.tsx';

type WindowDialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  /** Asked for by Escape, the cross or a press outside; leave out while work runs that must not be dismissed. */
  readonly onClose?: () => void;
  readonly width?: 'normal' | 'narrow' | 'wide';
  readonly children: ReactNode;
  /** Nothing in it takes the focus: it must itself, or the keyboard could not scroll it. */
  readonly isText?: boolean;
  /** Buttons, the main one last. */
  readonly foot?: ReactNode;
};

/** A question over the window; focus is kept inside and given back. */
export function WindowDialog({ title, closeLabel, isOpen, onClose, width = 'normal', children, isText = false, foot }: WindowDialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useFirstField(dialog, isOpen);
  useKeptFocus(dialog, isOpen);
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={width === 'normal' ? 'window-frame' : `window-frame is-${width}`}>
        <Dialog ref={dialog} className="window-dialog">
          <div className="window-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {onClose === undefined ? null : (
              <Button look="quiet" size="icon" label={closeLabel} onPress={onClose}>
                <X aria-hidden="true" />
              </Button>
            )}
          </div>
          <div className="window-body" {...(isText ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {foot === undefined ? null : <div className="window-foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What is asked for is typed at once: a dialog with a field opens in it, one frame later, when the dialog has taken the focus. */
function useFirstField(dialog: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === dialog.current) dialog.current?.querySelector<HTMLElement>('.window-body :is(input:not([type="checkbox"], [type="radio"]), textarea)')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [dialog, isOpen]);
}

/**
 * A button that goes away or is disabled takes the focus with it: the dialog would no longer hear Escape, and the keyboard
 * would be nowhere. Looked at after each drawing of the dialog, one frame later, because the browser moves the focus then.
 */
function useKeptFocus(dialog: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) dialog.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });
}
