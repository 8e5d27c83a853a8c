import { describe, expect, it } from 'vitest';
import { readKey, type KeyFacts } from '#renderer/features/workspace/read-key.ts';
import { createDocumentPoses } from '#renderer/pdf/document-poses.ts';
import { readPaneKey, type PaneKeyFacts } from '#renderer/pdf/read-pane-key.ts';
import { listPlaces } from '#renderer/stores/evidence-place.ts';
import type { CitationView } from '#shared/ipc/views.ts';
import { makeCell, makeCitation, sha } from '#test/support/renderer-cell.ts';

const NO_MODIFIER = { hasControl: false, hasAlt: false, hasShift: false, isComposing: false };
const inPane = (key: string, over: Partial<PaneKeyFacts> = {}): PaneKeyFacts => ({ key, ...NO_MODIFIER, focus: 'box', ...over });
const inWindow = (key: string, over: Partial<KeyFacts> = {}): KeyFacts => ({ key, ...NO_MODIFIER, focus: 'nothing', hasTyped: false, ...over });

const cited = (pages: CitationView['pages'], section: string): CitationView => ({ ...makeCitation('a', 1), pages, section });

describe('the keys of the evidence pane', () => {
  it.each([
    ['+', { kind: 'zoom', steps: 1 }],
    ['=', { kind: 'zoom', steps: 1 }],
    ['-', { kind: 'zoom', steps: -1 }],
    ['0', { kind: 'fit', scale: 'page-width' }],
    ['w', { kind: 'fit', scale: 'page-width' }],
    ['W', { kind: 'fit', scale: 'page-width' }],
    ['p', { kind: 'fit', scale: 'page-fit' }],
  ])('reads %s, on the page and on a button', (key, act) => {
    expect(readPaneKey(inPane(key))).toEqual(act);
    expect(readPaneKey(inPane(key, { focus: 'control' }))).toEqual(act);
  });

  it('turns pages round with Shift+R, and leaves R to the phrases', () => {
    expect(readPaneKey(inPane('R', { hasShift: true }))).toEqual({ kind: 'rotate' });
    expect(readPaneKey(inPane('r'))).toBeNull();
    // Caps lock.
    expect(readPaneKey(inPane('R'))).toBeNull();
  });

  it('leaves every sign to a field, and all of them while a syllable is composed', () => {
    for (const key of ['+', '-', '0', 'w', 'p', 'Home', 'ArrowDown', 'PageDown']) expect(readPaneKey(inPane(key, { focus: 'field' }))).toBeNull();
    expect(readPaneKey(inPane('R', { focus: 'field', hasShift: true }))).toBeNull();
    for (const key of ['w', 'F3', '+']) expect(readPaneKey(inPane(key, { isComposing: true }))).toBeNull();
  });

  it('scrolls from a button, and to its ends from the page too; else the page and the tabs use those keys by themselves', () => {
    expect(readPaneKey(inPane('PageDown', { focus: 'control' }))).toEqual({ kind: 'scroll', by: 'screen', way: 1 });
    expect(readPaneKey(inPane('Home', { focus: 'control' }))).toEqual({ kind: 'scroll', by: 'end', way: -1 });
    for (const key of ['PageDown', 'PageUp', 'ArrowUp', 'ArrowDown']) expect(readPaneKey(inPane(key))).toBeNull();
    for (const focus of ['box', 'control'] as const) expect(readPaneKey(inPane('Home', { focus, hasShift: true }))).toBeNull();
    expect(readPaneKey(inPane('End'))).toEqual({ kind: 'scroll', by: 'end', way: 1 });
    for (const key of ['PageDown', 'Home', 'ArrowUp']) expect(readPaneKey(inPane(key, { focus: 'tabs' }))).toBeNull();
  });

  it('leaves Ctrl+plus and the other keys of the window alone', () => {
    for (const key of ['+', '-', '0', 'p', 'w']) expect(readPaneKey(inPane(key, { hasControl: true }))).toBeNull();
    for (const key of ['j', 'a', ']', '3', 'Enter', 'Tab', 'Escape']) expect(readPaneKey(inPane(key))).toBeNull();
  });
});

describe('the keys that reach the evidence from anywhere', () => {
  it.each(['nothing', 'line', 'lines', 'control', 'own-keys'] as const)('are no letters: they act with the focus on %s', (focus) => {
    expect(readKey(inWindow('f', { hasControl: true, focus }))).toBe('find-in-evidence');
    expect(readKey(inWindow('F3', { focus }))).toBe('find-next');
    expect(readKey(inWindow('F3', { hasShift: true, focus }))).toBe('find-previous');
    expect(readKey(inWindow('PageDown', { hasAlt: true, focus }))).toBe('next-page');
    expect(readKey(inWindow('PageUp', { hasAlt: true, focus }))).toBe('previous-page');
  });

  it('wait while a syllable is composed, and are not taken for others', () => {
    expect(readKey(inWindow('f', { hasControl: true, isComposing: true }))).toBeNull();
    expect(readKey(inWindow('PageDown', { focus: 'line' }))).toBeNull();
    expect(readKey(inWindow('PageDown', { hasAlt: true, hasControl: true }))).toBeNull();
    expect(readKey(inWindow('f', { hasAlt: true }))).toBeNull();
    expect(readKey(inWindow('F', { hasControl: true, hasShift: true }))).toBeNull();
    expect(readKey(inWindow('f', { focus: 'lines' }))).toBeNull();
  });
});

describe('how a document is looked at', () => {
  it('is remembered for each document: turned, enlarged', () => {
    const poses = createDocumentPoses();
    poses.note(sha('a'), { scale: 1.5, rotation: 90 });
    expect(poses.of(sha('a'))).toEqual({ scale: 1.5, rotation: 90 });
    expect(poses.of(sha('b'))).toEqual({ scale: 'page-width', rotation: 0 });
  });

  it('goes over to a new document only as far as pages are fitted', () => {
    const poses = createDocumentPoses();
    poses.note(sha('a'), { scale: 'page-fit', rotation: 180 });
    poses.note(sha('b'), { scale: 2, rotation: 0 });
    expect(poses.of(sha('c'))).toEqual({ scale: 'page-fit', rotation: 0 });
  });

  it('is forgotten with the workspace', () => {
    const poses = createDocumentPoses();
    poses.note(sha('a'), { scale: 'page-fit', rotation: 90 });
    poses.forget();
    for (const document of ['a', 'b']) expect(poses.of(sha(document))).toEqual({ scale: 'page-width', rotation: 0 });
  });
});

describe('the cited places of a document', () => {
  it('stand in the order of citing, each once, with those that name no page', () => {
    const cell = makeCell({}, { citations: [cited({ from: 12, to: 14 }, 'II.1'), makeCitation('b', 9), cited(null, ''), cited({ from: 3, to: 3 }, ''), cited({ from: 12, to: 14 }, 'II.1'), cited({ from: 12, to: 14 }, 'II.2'), makeCitation(null, 5)] });
    expect(listPlaces(cell, sha('a'))).toEqual([
      { pages: { from: 12, to: 14 }, section: 'II.1' },
      { pages: null, section: '' },
      { pages: { from: 3, to: 3 }, section: '' },
      { pages: { from: 12, to: 14 }, section: 'II.2' },
    ]);
    expect(listPlaces(cell, null)).toEqual([]);
  });
});
