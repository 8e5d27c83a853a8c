import { useCallback, useRef, useState, type RefObject } from 'react';

export type PassphraseField = {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly isTyped: boolean;
  readonly noteTyped: (text: string) => void;
  /** For the call that signs, and for nothing else. */
  readonly read: () => string;
  readonly forget: () => void;
};

/**
 * What is typed stays in the field alone: kept as a state it would live on in React's memory, and in every function made
 * meanwhile, long after it was used.
 */
export function usePassphrase(): PassphraseField {
  const box = useRef<HTMLInputElement>(null);
  const [isTyped, setIsTyped] = useState(false);
  const noteTyped = useCallback((text: string) => setIsTyped(text !== ''), []);
  const read = useCallback(() => box.current?.value ?? '', []);
  const forget = useCallback(() => {
    if (box.current !== null) box.current.value = '';
    setIsTyped(false);
  }, []);
  return { box, isTyped, noteTyped, read, forget };
}
