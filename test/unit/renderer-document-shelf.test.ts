import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { createDocumentShelf } from '#renderer/pdf/document-shelf.ts';
import type { OpenDocument, OpeningEvents } from '#renderer/pdf/open-document.ts';
import { sha256Schema } from '#shared/domain/schema.ts';
import { err, ok } from '#shared/kernel/result.ts';

const SHA = sha256Schema.parse('a'.repeat(64));
const PDF = { numPages: 3 } as PDFDocumentProxy;

type Opening = { readonly events: OpeningEvents; readonly answer: (outcome: Awaited<OpenDocument['opened']>) => void; closed: number };

/** Documents that are opened by hand. */
function makeShelf() {
  const openings: Opening[] = [];
  const shelf = createDocumentShelf((sha256, events) => {
    const answered = Promise.withResolvers<Awaited<OpenDocument['opened']>>();
    const opening: Opening = { events, answer: answered.resolve, closed: 0 };
    openings.push(opening);
    return {
      sha256,
      opened: answered.promise,
      close: () => {
        opening.closed += 1;
      },
    };
  });
  const take = () => {
    const heard: unknown[] = [];
    const taken = shelf.take(SHA, { onRead: (bytes) => heard.push(bytes), onLost: (failure) => heard.push(failure) });
    return { ...taken, heard };
  };
  const at = (place: number): Opening => {
    const opening = openings[place];
    if (opening === undefined) throw new Error(`no opening ${place}`);
    return opening;
  };
  return { take, at, count: () => openings.length };
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a document that several look at', () => {
  it('is opened once, and who comes later is told what was read so far', async () => {
    const { take, at, count } = makeShelf();
    const first = take();
    at(0).events.onRead(40);
    const second = take();
    at(0).events.onRead(70);
    at(0).answer(ok(PDF));
    expect([await first.opened, await second.opened]).toEqual([ok(PDF), ok(PDF)]);
    expect([first.heard, second.heard, count()]).toEqual([[40, 70], [40, 70], 1]);
  });

  it('is closed when the last of them gives it back, and opened anew after that', () => {
    const { take, at, count } = makeShelf();
    const [first, second] = [take(), take()];
    first.giveBack();
    first.giveBack();
    expect(at(0).closed).toBe(0);
    second.giveBack();
    expect(at(0).closed).toBe(1);
    take();
    expect(count()).toBe(2);
  });

  it('tells nobody anything who gave it back', async () => {
    const { take, at } = makeShelf();
    const [gone, stays] = [take(), take()];
    let isTold = false;
    void gone.opened.finally(() => {
      isTold = true;
    });
    gone.giveBack();
    at(0).events.onRead(10);
    at(0).answer(ok(PDF));
    expect(await stays.opened).toEqual(ok(PDF));
    await settle();
    expect([isTold, gone.heard, stays.heard]).toEqual([false, [], [10]]);
  });
});

describe('a document that could not be opened, or was lost', () => {
  it('is tried anew by who asks for it again', async () => {
    const { take, at, count } = makeShelf();
    const first = take();
    at(0).answer(err('unreadable'));
    expect(await first.opened).toMatchObject({ ok: false });
    take();
    expect(count()).toBe(2);
  });

  it('is told of to all who look at it, and the one that is opened in its place is left to those who asked for that', () => {
    const { take, at, count } = makeShelf();
    const first = take();
    at(0).events.onLost('unreadable');
    expect(first.heard).toEqual(['unreadable']);
    const second = take();
    expect(count()).toBe(2);
    first.giveBack();
    expect([at(0).closed, at(1).closed]).toEqual([1, 0]);
    take();
    expect(count()).toBe(2);
    expect(second.heard).toEqual([]);
  });
});
