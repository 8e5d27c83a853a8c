import { PDFFindController, type EventBus, type PDFLinkService } from 'pdfjs-dist/web/pdf_viewer.mjs';

/**
 * pdf.js finds "Quyết" from "quyet" by leaving marks out of account, but đ is a letter of its own to Unicode, not a d
 * with a mark: "dinh" would miss "định". One code unit stands for one, so that positions in the page stay true.
 */
export const foldStroke = (text: string): string => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');

type FindParts = { readonly linkService: PDFLinkService; readonly eventBus: EventBus };

/** pdf.js's search with đ folded in page and query, which also knows how far it is and whether it has met any text. */
export class FoldingFindController extends PDFFindController {
  /** True once a page of the document that is searched had text. */
  hasMetText = false;
  /** What was counted so far is not what is asked for now: pdf.js rests a moment before it looks for what is being typed. */
  isOutdated = false;
  /** Called after the last page was looked through, whatever it held. */
  onSearchedAll: (() => void) | null = null;
  readonly #linkService: PDFLinkService;
  /** Pages that were looked through for the query. */
  #searched = new Set<number>();

  constructor(parts: FindParts) {
    super({ ...parts, updateMatchesCountOnProgress: true });
    this.#linkService = parts.linkService;
    // Sent for all pages at once when a search begins: what was found before no longer counts.
    parts.eventBus.on('updatetextlayermatches', ({ pageIndex }: { readonly pageIndex: number }) => {
      if (pageIndex !== -1) return;
      this.isOutdated = false;
      this.#searched = new Set();
    });
  }

  get hasSearchedAll(): boolean {
    return !this.isOutdated && this.#searched.size === this.#linkService.pagesCount;
  }

  override match(query: string | string[], pageContent: string, pageIndex: number): { index: number; length: number }[] | undefined {
    if (pageContent.trim() !== '') this.hasMetText = true;
    this.#searched.add(pageIndex);
    // Its matches are counted only once they are returned.
    if (this.hasSearchedAll) queueMicrotask(() => this.onSearchedAll?.());
    const folded = typeof query === 'string' ? foldStroke(query) : query.map(foldStroke);
    return super.match(folded, foldStroke(pageContent), pageIndex);
  }
}
