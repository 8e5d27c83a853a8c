/** What of an event tells whether a word is being composed. */
export type WordEvent = { readonly type: 'compositionstart' | 'compositionend' | 'pointerdown' } | { readonly type: 'keydown'; readonly isComposing: boolean };

export type WordWatch = {
  readonly hear: (event: WordEvent) => void;
  /** Whether a field that is left now is left in the middle of a word. */
  readonly isMidWord: () => boolean;
};

/**
 * Follows an input method (Telex, VNI) through its words. A press elsewhere ends a word before the field loses the focus,
 * and so does the key that leaves: what counts is whether one was open when the finger went down.
 */
export function createWordWatch(): WordWatch {
  let isOpen = false;
  let wasOpen = false;
  return {
    hear: (event) => {
      switch (event.type) {
        case 'compositionstart':
          isOpen = true;
          break;
        case 'compositionend':
          isOpen = false;
          break;
        case 'pointerdown':
          wasOpen = isOpen;
          break;
        case 'keydown':
          wasOpen = event.isComposing;
          break;
      }
    },
    isMidWord: () => isOpen || wasOpen,
  };
}
