import { useWords } from '#renderer/stores/desk-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import type { CriteriaSetTitles } from '#shared/ipc/table-views.ts';

type TitleFieldsProps = { readonly titles: CriteriaSetTitles; readonly onChange: (titles: CriteriaSetTitles) => void };

/** Under which name the set is kept, and by which decision: found in the file where it says so, and open to correction. */
export function TitleFields({ titles, onChange }: TitleFieldsProps) {
  const { criteria } = useWords().words;
  return (
    <section className="card is-padded stack" aria-label={criteria.titles}>
      <h2 className="wizard-part">{criteria.titles}</h2>
      <TextBox label={criteria.titleVi} value={titles.title} onChange={(title) => onChange({ ...titles, title })} />
      <TextBox label={criteria.decisionField} value={titles.decision} note={criteria.decisionNote} onChange={(decision) => onChange({ ...titles, decision })} />
      <TextBox label={criteria.titleEn} value={titles.titleEn} onChange={(titleEn) => onChange({ ...titles, titleEn })} />
      <CheckBox isSelected={titles.isIllustrative} onChange={(isIllustrative) => onChange({ ...titles, isIllustrative })}>
        {criteria.isIllustrative}
      </CheckBox>
    </section>
  );
}
