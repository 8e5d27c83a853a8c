import type { ReactNode, Ref } from 'react';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';
import type { EvidenceWords } from '../text/evidence-words.ts';
import type { CitedPlace } from './cited-places.tsx';
import type { EvidencePage } from './document-desk.ts';
import type { DocumentPoses } from './document-poses.ts';

export type EvidencePaneProps = {
  /** Names the criterion whose evidence this is: a search lasts as long as it. */
  readonly scope: string;
  /** Whether the unit can be asked for what is not there: said where a criterion has no evidence. */
  readonly canAsk?: boolean;
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
  /** What the unit cites in the open document, in the order of citing. */
  readonly places: readonly CitedPlace[];
  /** What will be wanted next; made ready unseen. null: nothing is known. */
  readonly next: EvidencePage | null;
  /** How each document was left; outlives the pane. */
  readonly poses: DocumentPoses;
  readonly onSelect: (sha256: Sha256) => void;
  /** A cited place of the open document was pressed. */
  readonly onPlace: (page: number) => void;
  /** The page that is now on screen, by scrolling or by the toolbar. */
  readonly onPageChange: (page: number) => void;
  /** What stands at the right end of the tabs: acts on the pane as a whole. */
  readonly corner?: ReactNode;
  readonly words: EvidenceWords;
  readonly ref?: Ref<EvidencePaneHandle>;
};

/** What the keys of the whole window do in the pane; each does nothing where it has no sense. */
export type EvidencePaneHandle = {
  /** Opens the search of the open document and goes into it. */
  readonly openFind: () => void;
  /** While the search is open. */
  readonly findAgain: (direction: 'next' | 'previous') => void;
  readonly turnPage: (by: 1 | -1) => void;
};
