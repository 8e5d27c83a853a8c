/** `where` names the place, `sentence` what was expected, found and can be done. */
export type ProblemLine = { readonly where: string; readonly sentence: string };

/** Each problem on its own line: `where: sentence`. */
export function ProblemList({ lines }: { readonly lines: readonly ProblemLine[] }) {
  return (
    <ul className="problem-list">
      {lines.map((line, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the list never changes order, and two lines may be alike
        <li key={index}>
          {line.where === '' ? null : <span className="where" title={line.where}>{`${shortenPlace(line.where)}: `}</span>}
          {line.sentence}
        </li>
      ))}
    </ul>
  );
}

/** A hostile archive names its files with pages of text; the end of a path says the most. */
const LONGEST_PLACE = 120;

const shortenPlace = (where: string): string => (where.length <= LONGEST_PLACE ? where : `${where.slice(0, 40)}…${where.slice(40 - LONGEST_PLACE)}`);
