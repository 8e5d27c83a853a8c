import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import type { OverviewWords } from '#renderer/text/vi/overview-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Headline } from './list-headlines.ts';
import { openerId } from './opener-id.ts';

/** The numbers of the round side by side; one that has cells behind it opens them. */
export function HeadlineTiles({ headlines }: { readonly headlines: readonly Headline[] }) {
  const { words } = useWords();
  return (
    <ul className="card headline" aria-label={words.overview.headline}>
      {headlines.map((headline) => (
        <li key={headline.name} className="headline-part">
          <HeadlinePart headline={headline} />
        </li>
      ))}
    </ul>
  );
}

function HeadlinePart({ headline }: { readonly headline: Headline }) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const text = words.overview;
  const { panel } = headline;
  const write = (count: number): string => formatInteger(count, numbers);
  const value = headline.count === null ? '…' : headline.of === null ? write(headline.count) : text.ofAll(write(headline.count), write(headline.of));
  const content = (
    <>
      <span className={headline.tone === null ? 'headline-value' : `headline-value tone-${headline.tone}`}>{value}</span>
      <span className="headline-name">{headline.count === null ? text.counting : nameOf(headline.name, text)}</span>
    </>
  );
  if (panel === null) return <div className="headline-plain">{content}</div>;
  return (
    <Button look="quiet" id={openerId(panel)} onPress={() => void desk.overview.open(panel)}>
      {content}
    </Button>
  );
}

const nameOf = (name: Headline['name'], text: OverviewWords): string => (name === 'done' || name === 'settled' || name === 'handedIn' ? text[name] : text.looks[name]);
