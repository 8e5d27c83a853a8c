import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { describePages, nameCitation } from '../workspace/name-citation.ts';
import { ProjectorFigures } from './projector-figures.tsx';
import { lengthClass } from './type-size.ts';

/** What a score is judged by, as it is recorded: nothing of it can be changed here. */
export function ProjectorParts({ cell }: { readonly cell: CellView }) {
  const { words } = useWords();
  const { workspace, projector } = words;
  const { reason, question } = cell.score;
  return (
    <div className="projector-parts-frame">
      <div className="projector-parts">
        <ProjectorFigures cell={cell} />
        <div className="projector-texts">
          {reason === '' ? null : <ProjectorText name={workspace.reason} text={reason} />}
          {question === null ? null : <ProjectorText name={workspace.question} text={question === '' ? projector.questionEmpty : question} tone="amber" />}
          {cell.self.kind === 'not-applicable' ? <ProjectorText name={workspace.selfNotApplicable} text={cell.self.reason} /> : null}
          <ProjectorText name={workspace.explanation} text={cell.explanation === '' ? workspace.noExplanation : cell.explanation} />
        </div>
        <CitedDocuments cell={cell} />
      </div>
    </div>
  );
}

function ProjectorText({ name, text, tone }: { readonly name: string; readonly text: string; readonly tone?: 'amber' }) {
  return (
    <section className="projector-part">
      <h2 className={tone === undefined ? 'projector-name' : `projector-name tone-${tone}`}>{name}</h2>
      <p className={`projector-text ${lengthClass(text)}`}>{text}</p>
    </section>
  );
}

/** By name and page: the pages themselves are not for a room. */
function CitedDocuments({ cell }: { readonly cell: CellView }) {
  const { words } = useWords();
  return (
    <section className="projector-part projector-cited">
      <h2 className="projector-name">{words.workspace.citations}</h2>
      {cell.citations.length === 0 ? <p className="projector-text muted">{words.projector.noCitations}</p> : null}
      <ul className="projector-documents">
        {cell.citations.map((citation, index) => (
          // eslint-disable-next-line react/no-array-index-key -- citations stand in the unit's order, and two may be alike
          <li key={index}>
            {nameCitation(citation)}
            <span className="muted">{` · ${describePages(citation, words.workspace)}`}</span>
            {citation.evidence === null ? <span className="tone-rust">{` · ${words.workspace.evidenceMissing}`}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
