import { SCREENS, type Screen } from '#shared/ipc/screens.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import type { HelpPage } from '#renderer/text/help-page.ts';

/** A line of a page that answers what is looked for: a question stands for its answer, a topic for its lines. */
export type HelpMatch = { readonly screen: Screen; readonly text: string };

/** What has all of the words that were typed, whatever their marks, case and order; questions before the rest. */
export function listMatches(pages: Readonly<Record<Screen, HelpPage>>, typed: string): readonly HelpMatch[] {
  const wanted = foldText(typed).split(' ').filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const has = (text: string): boolean => {
    const folded = foldText(text);
    return wanted.every((word) => folded.includes(word));
  };
  const from = (list: (page: HelpPage) => readonly { readonly text: string; readonly all: string }[]): readonly HelpMatch[] =>
    SCREENS.flatMap((screen) => list(pages[screen]).filter(({ all }) => has(all)).map(({ text }) => ({ screen, text })));
  return [
    ...from((page) => page.questions.map(({ ask, answer }) => ({ text: ask, all: `${ask} ${answer}` }))),
    ...from((page) => page.topics.map(({ title, lines }) => ({ text: title, all: [title, ...lines].join(' ') }))),
    ...from((page) => [page.purpose, ...page.steps].map((text) => ({ text, all: text }))),
    ...from((page) => page.keys.map(({ caps, does }) => ({ text: `${does} (${caps.join(' ')})`, all: `${does} ${caps.join(' ')}` }))),
  ];
}
