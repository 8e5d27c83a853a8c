import type { ListKeyFacts } from '#renderer/ui/read-list-key.ts';

/** Ctrl+K, wherever the focus is: with Ctrl it can be no letter of a text. */
export const opensPalette = ({ key, hasControl, hasAlt, hasShift, isComposing }: ListKeyFacts): boolean =>
  hasControl && !hasAlt && !hasShift && !isComposing && key.toLowerCase() === 'k';
