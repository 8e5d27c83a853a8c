import { X } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { BackupNews } from '#renderer/stores/backup-store.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { useAnnounced } from '../frame/use-announced.ts';

/** Above the screens: a restore that was done, a backup that the program could not make by itself. Nobody is held up by it. */
export function BackupNewsBar() {
  const { backups } = useDesk();
  const news = usePart(backups.store, (data) => data.news);
  return news === null ? null : <NewsLine news={news} />;
}

function NewsLine({ news }: { readonly news: BackupNews }) {
  const { app, backups } = useDesk();
  const { words, locale } = useWords();
  const text = words.backups;
  const open = usePart(app.store, (data) => data.app?.openWorkspace ?? null);
  const sentence = news.kind === 'restored' ? text.restored(formatMoment(news.at)) : text.failedTitle;
  useAnnounced(sentence);
  const isFault = news.kind === 'failed' || news.problems.length > 0;
  return (
    <section className="frame-failure" aria-label={text.title}>
      <div className="row">
        <Notice tone={isFault ? 'amber' : 'green'}>
          <div className="notice-line">
            <p>{sentence}</p>
            {news.kind === 'failed' && open !== null ? <LinkButton onPress={() => backups.show(open)}>{text.failedOpen}</LinkButton> : null}
          </div>
          {isFault ? <ProblemList lines={problemLines(news.problems, locale)} /> : null}
        </Notice>
        <Button look="quiet" size="icon" label={words.common.close} onPress={() => backups.tell(null)}>
          <X aria-hidden="true" />
        </Button>
      </div>
    </section>
  );
}
