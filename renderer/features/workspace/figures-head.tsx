import { useWords } from '#renderer/stores/desk-context.tsx';

/** Head of a table of figures: what, the unit's, the appraiser's. */
export function FiguresHead() {
  const { workspace } = useWords().words;
  return (
    <thead>
      <tr>
        <th scope="col">{workspace.figures}</th>
        <th scope="col" className="number">
          {workspace.figuresUnit}
        </th>
        <th scope="col" className="number">
          {workspace.figuresMine}
        </th>
      </tr>
    </thead>
  );
}
