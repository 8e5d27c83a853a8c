/** What a key asks of the points: the next score up or down, or a bound. */
export type PointsStep = 'up' | 'down' | 'most' | 'least';

export type StepKeyFacts = { readonly key: string; readonly ctrlKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean; readonly metaKey: boolean; readonly isComposing: boolean };

/** Null leaves the key to the field. A key that moves about in a list of the input method's is not ours. */
export function readStepKey({ key, ctrlKey, altKey, shiftKey, metaKey, isComposing }: StepKeyFacts): PointsStep | null {
  if (isComposing || ctrlKey || altKey || shiftKey || metaKey) return null;
  switch (key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'PageUp':
      return 'most';
    case 'PageDown':
      return 'least';
    default:
      return null;
  }
}
