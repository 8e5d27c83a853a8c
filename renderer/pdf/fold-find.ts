import { PDFFindController, type EventBus, type PDFLinkService } from 'pdfjs-dist/web/pdf_viewer.mjs';

/**
 * pdf.js finds "Quyết" from "quyet" by leaving marks out of account, but đ is a letter of its own to Unicode, not a d
 * with a mark: "dinh" would miss "định". One code unit stands for one, so that positions in the page stay true.
 */
export const foldStroke = (text: string): string => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** pdf.js's search with đ folded in page and query, which also knows whether it has met any text at all. */
export class FoldingFindController extends PDFFindController {
  /** True once a page of the document that is searched had text. */
  hasMetText = false;

  constructor(parts: { readonly linkService: PDFLinkService; readonly eventBus: EventBus }) {
    super({ ...parts, updateMatchesCountOnProgress: true });
  }

  override match(query: string | string[], pageContent: string, pageIndex: number): { index: number; length: number }[] | undefined {
    if (pageContent.trim() !== '') this.hasMetText = true;
    const folded = typeof query === 'string' ? foldStroke(query) : query.map(foldStroke);
    return super.match(folded, foldStroke(pageContent), pageIndex);
  }
}
