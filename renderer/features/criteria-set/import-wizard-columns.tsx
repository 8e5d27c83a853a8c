import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { choiceFor } from './column-choice.ts';
import { FirstRowBox } from './first-row-box.tsx';
import { ColumnGrid } from './column-grid.tsx';
import { WizardProgress } from './import-wizard-file.tsx';

/** The second step: which part of which sheet is the table, and what its columns hold. */
export function ColumnStep() {
  const { criteriaImport } = useDesk();
  const preview = usePart(criteriaImport.store, (data) => data.preview);
  return preview === null ? null : <ColumnChoice preview={preview} />;
}

function ColumnChoice({ preview }: { readonly preview: CriteriaTablePreview }) {
  const { criteriaImport } = useDesk();
  const { words, numbers } = useWords();
  const text = words.criteria;
  const { sheet, columns, failure } = usePart(criteriaImport.store, (data) => data);
  const sample = preview.sheets.find((one) => one.name === sheet);
  const choice = choiceFor(columns, sheet);
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="wizard-columns">
      <div className="wizard-ask">
        <h2>{text.columnsTitle}</h2>
        {preview.columns === null ? <Notice tone="amber">{text.columnsNotFound}</Notice> : <p className="muted">{text.columnsFound}</p>}
        <FailureNotice problems={failure} />
        <WizardProgress />
        <div className="row wizard-controls">
          {preview.sheets.length < 2 ? null : (
            <ChoiceMenu
              label={text.sheet}
              selected={sheet}
              choices={preview.sheets.map((one) => ({ id: one.name, text: one.name, detail: text.sheetFacts(count(one.totalRows)) }))}
              onChoose={criteriaImport.chooseSheet}
            >
              {`${text.sheet}: ${sheet}`}
            </ChoiceMenu>
          )}
          <FirstRowBox key={`${sheet} ${choice.firstRow}`} row={choice.firstRow} onChange={(firstRow) => criteriaImport.chooseColumns({ ...choice, firstRow })} />
          {sample === undefined ? null : <p className="faint">{text.sampleRest(count(sample.rows.length), count(sample.totalRows))}</p>}
        </div>
      </div>
      {sample === undefined || sample.rows.length === 0 ? (
        <p className="muted wizard-ask">{text.sampleEmpty}</p>
      ) : (
        <ColumnGrid key={sheet} sample={sample} choice={choice} onChange={criteriaImport.chooseColumns} />
      )}
    </div>
  );
}
