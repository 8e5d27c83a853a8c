/** What a key does while the room looks on. Nothing here can change a score. */
export type ProjectorAct = 'next-criterion' | 'previous-criterion' | 'next-unit' | 'previous-unit' | 'larger' | 'smaller' | 'compare';

export type ProjectorKeyFacts = {
  readonly key: string;
  /** Ctrl, Alt or the system's key: then the key means something else. */
  readonly hasModifier: boolean;
  readonly isComposing: boolean;
};

/** Null leaves the key to the page: Page Down scrolls, Tab goes to the buttons. */
export function readProjectorKey({ key, hasModifier, isComposing }: ProjectorKeyFacts): ProjectorAct | null {
  if (hasModifier || isComposing) return null;
  switch (key) {
    case 'ArrowRight':
      return 'next-criterion';
    case 'ArrowLeft':
      return 'previous-criterion';
    case 'ArrowDown':
      return 'next-unit';
    case 'ArrowUp':
      return 'previous-unit';
    // The key of the plus sign without Shift.
    case '=':
    case '+':
      return 'larger';
    case '-':
    case '\u2212':
      return 'smaller';
    case 's':
    case 'S':
      return 'compare';
    default:
      return null;
  }
}
