import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ResultTable } from '#shared/ipc/result-views.ts';

/** What the table counts, and which parts nobody has handed in at all, with the way to do so. */
export function MissingParts({ table }: { readonly table: ResultTable }) {
  const { app } = useDesk();
  const { words } = useWords();
  const text = words.results;
  const missing = table.parts.filter(({ part }) => part !== 'appraisal' && table.rows.every((row) => row.parts.every((one) => one.part !== part || one.applicableMax === 0)));
  return (
    <Notice tone={missing.length === 0 ? 'accent' : 'amber'}>
      <div className="notice-line">
        <p>{missing.length === 0 ? text.note : text.partsMissing(missing.map(({ part }) => text.parts[part]).join(', '))}</p>
        {missing.length === 0 ? null : <Button onPress={() => app.goTo('survey')}>{text.toSurvey}</Button>}
      </div>
    </Notice>
  );
}
