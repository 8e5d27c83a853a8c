import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { DocumentFailure } from '../text/evidence-words.ts';
import type { OpenDocument, OpeningEvents } from './open-document.ts';

export type TakenDocument = {
  /** Never rejects, and never settles once it was given back. */
  readonly opened: Promise<Result<PDFDocumentProxy, DocumentFailure>>;
  /** The last one that is given back closes the document; may be called again. */
  readonly giveBack: () => void;
};

export type DocumentShelf = { readonly take: (sha256: Sha256, events: OpeningEvents) => TakenDocument };

type Held = { readonly opening: OpenDocument; readonly readers: Set<OpeningEvents>; read: number };

/** Each document is opened once, however many look at it, and is closed when nobody does. */
export function createDocumentShelf(openDocument: (sha256: Sha256, events: OpeningEvents) => OpenDocument): DocumentShelf {
  const shelf = new Map<Sha256, Held>();

  const open = (sha256: Sha256): Held => {
    const readers = new Set<OpeningEvents>();
    const opening = openDocument(sha256, {
      onRead: (bytes) => {
        held.read = bytes;
        for (const reader of readers) reader.onRead(bytes);
      },
      onLost: (failure) => {
        // Who asks for it again is to have it opened anew.
        if (shelf.get(sha256) === held) shelf.delete(sha256);
        for (const reader of readers) reader.onLost(failure);
      },
    });
    const held: Held = { opening, readers, read: 0 };
    shelf.set(sha256, held);
    return held;
  };

  return {
    take: (sha256, events) => {
      const held = shelf.get(sha256) ?? open(sha256);
      held.readers.add(events);
      if (held.read > 0) events.onRead(held.read);
      const never = new Promise<never>(() => undefined);
      return {
        opened: held.opening.opened.then((outcome) => {
          if (!outcome.ok && shelf.get(sha256) === held) shelf.delete(sha256);
          return held.readers.has(events) ? outcome : never;
        }),
        giveBack: () => {
          held.readers.delete(events);
          if (held.readers.size > 0) return;
          if (shelf.get(sha256) === held) shelf.delete(sha256);
          held.opening.close();
        },
      };
    },
  };
}
