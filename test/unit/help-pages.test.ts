import { describe, expect, it } from 'vitest';
import { wordsOf } from '#renderer/text/words.ts';
import type { HelpPage } from '#renderer/text/help-page.ts';
import { enShellWords } from '#renderer/text/en/menu.ts';
import { viShellWords } from '#renderer/text/vi/menu.ts';
import { listMatches } from '#renderer/features/help/list-matches.ts';
import { SCREENS } from '#shared/ipc/screens.ts';

type Leaf = string;

/** Every text of the screens, with what comes into it from outside written as the help writes it. */
function listTexts(value: unknown): readonly Leaf[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const say = value as (...facts: readonly string[]) => string;
    return [say(...Array.from({ length: value.length }, () => '…'))];
  }
  return Object.values(value as object).flatMap(listTexts);
}

const LANGUAGES = [
  { name: 'Vietnamese', words: wordsOf('vi'), shell: viShellWords },
  { name: 'English', words: wordsOf('en'), shell: enShellWords },
] as const;

const textsOf = (page: HelpPage): readonly string[] => listTexts(page);
const quotedIn = (text: string): readonly string[] => [...text.matchAll(/“([^”]+)”/gu)].map((match) => match[1] ?? '');

describe.each(LANGUAGES)('the help in $name', ({ words, shell }) => {
  const { help, tour: _tour, ...screens } = words;
  const said = listTexts(screens);
  const pages = Object.entries(help.pages);

  it('calls buttons, columns and marks by the words that stand on them', () => {
    const unknown = pages.flatMap(([screen, page]) =>
      textsOf(page)
        .flatMap(quotedIn)
        .filter((name) => !said.some((text) => text === name || text.startsWith(`${name} `) || text.startsWith(`${name}:`) || text.startsWith(`${name}…`) || text.endsWith(` ${name}`)))
        .map((name) => `${screen}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is short: a sentence on what for, three to six steps, two to five questions on each page', () => {
    const long = pages.filter(([, page]) => page.steps.length < 3 || page.steps.length > 6 || page.questions.length < 2 || page.questions.length > 5 || !/^[^.]+\.$/u.test(page.purpose));
    expect(long.map(([screen]) => screen)).toEqual([]);
  });

  it('finds a question without its marks, on whichever page it stands', () => {
    const question = help.pages.merge.questions[0]?.ask ?? '';
    const found = listMatches(help.pages, question.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toUpperCase());
    expect(found).toContainEqual({ screen: 'merge', text: question });
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(listMatches(help.pages, '  ')).toEqual([]);
    expect(listMatches(help.pages, 'qqq xyz')).toEqual([]);
  });

  it('is named in the menu', () => {
    expect(shell.menu.helpHere).toContain(help.title);
  });
});

describe('the search of the help', () => {
  const { pages } = wordsOf('vi').help;

  it('wants every word, in any order, and says the page once for each line that has them', () => {
    const found = listMatches(pages, 'lưu chưa điểm');
    expect(found.map(({ screen }) => screen)).toContain('workspace');
    expect(found.every(({ screen }) => SCREENS.includes(screen))).toBe(true);
  });

  it('looks into answers too, and shows the question that they answer', () => {
    const found = listMatches(pages, 'mất điện cũng còn');
    expect(found).toEqual([{ screen: 'workspace', text: pages.workspace.questions[0]?.ask }]);
  });
});
