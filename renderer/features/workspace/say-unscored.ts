import type { WorkspaceWords } from '#renderer/text/vi/workspace-words.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { NextUnscored } from './next-unscored.ts';

/** Where the way to the next cell without a score led, when that is not to be seen by itself. */
export function sayUnscored(next: NextUnscored, words: WorkspaceWords): string {
  switch (next.kind) {
    case 'here':
      return '';
    case 'other-unit':
      return words.movedToUnit(next.name);
    case 'only-this':
      return words.onlyThisLeft;
    case 'none':
      return words.nothingLeft;
    default:
      return unreachable(next);
  }
}
