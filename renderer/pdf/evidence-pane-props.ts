import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';

export type EvidencePaneProps = {
  /** The tabs, in this order; a document that is named twice has one tab. Empty: the pane says what to do. */
  readonly documents: readonly EvidenceView[];
  /** The open document; null, or a digest that is not among `documents`, shows that none is open. */
  readonly selected: Sha256 | null;
  /**
   * The page to show, from 1. The pane goes there when `selected`, `page` or `visit` changes. May be fed from
   * `onPageChange` (then it follows scrolling) or be left at the cited page.
   */
  readonly page: number;
  /** A new number asks for the same page again: the person pressed the same citation a second time. */
  readonly visit?: number;
  readonly onSelect: (sha256: Sha256) => void;
  /** The page that is now on screen, by scrolling or by the toolbar. */
  readonly onPageChange: (page: number) => void;
  readonly words: EvidenceWords;
};
