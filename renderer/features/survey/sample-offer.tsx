import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { ScoreTableView } from '#shared/ipc/table-views.ts';

const askSamples = (client: Client) => client.call('listSampleTables', null);

/** In the sample round: the score tables that come with it, until they are taken in. They go the way of any other table. */
export function SampleOffer({ tables }: { readonly tables: readonly ScoreTableView[] }) {
  const isSample = usePart(useDesk().app.store, (data) => data.round?.isSample === true);
  return isSample ? <SampleTables tables={tables} /> : null;
}

function SampleTables({ tables }: { readonly tables: readonly ScoreTableView[] }) {
  const { scoreImport } = useDesk();
  const { words } = useWords();
  const text = words.survey;
  const samples = useReply(askSamples).value ?? [];
  const left = samples.filter(({ file }) => tables.every((table) => table.file !== file.name));
  if (left.length === 0) return null;
  return (
    <section className="card is-padded sample-tables" aria-label={text.sampleTitle}>
      <div>
        <h2>{text.sampleTitle}</h2>
        <p className="muted">{text.sampleText}</p>
      </div>
      {left.map(({ kind, file }) => (
        <Button key={file.token} onPress={() => void scoreImport.open(file, kind)}>
          {text.useSample[kind]}
        </Button>
      ))}
    </section>
  );
}
