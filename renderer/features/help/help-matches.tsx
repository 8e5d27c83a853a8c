import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import type { HelpPage } from '#renderer/text/help-page.ts';
import type { Screen } from '#shared/ipc/screens.ts';
import { listMatches } from './list-matches.ts';

type HelpMatchesProps = { readonly pages: Readonly<Record<Screen, HelpPage>>; readonly query: string; readonly onRead: (page: Screen) => void };

/** What was found in all pages; a line leads to its page. */
export function HelpMatches({ pages, query, onRead }: HelpMatchesProps) {
  const { words, numbers } = useWords();
  const found = listMatches(pages, query);
  return (
    <>
      <output className="muted">{found.length === 0 ? words.help.notFound : words.help.found(formatInteger(found.length, numbers))}</output>
      <ul className="help-matches">
        {found.map(({ screen, text }) => (
          <li key={`${screen} ${text}`}>
            <button type="button" onClick={() => onRead(screen)}>
              <span>{text}</span>
              <span className="faint">{pages[screen].title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
