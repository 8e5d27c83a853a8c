import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { BundleRow } from '#shared/ipc/secretariat-views.ts';
import { showUnseen } from '#shared/bundle/show-found.ts';
import { problemLines } from '../frame/problem-lines.ts';
import { findTwin, isValid, toneOfStanding } from './plan-view.ts';

type BundleTableProps = { readonly bundles: readonly BundleRow[]; readonly selected: string | null; readonly onSelect: (file: string) => void };

/** One line for each bundle: what it brings, and what the check said. */
export function BundleTable({ bundles, selected, onSelect }: BundleTableProps) {
  const { words } = useWords();
  const text = words.merge;
  return (
    <div className="stack">
      <div className="card table-frame">
        <table className="table bundle-table" aria-label={text.table}>
          <thead>
            <tr>
              <th scope="col">{text.bundle}</th>
              <th scope="col">{text.member}</th>
              <th scope="col" className="number">
                {text.new}
              </th>
              <th scope="col" className="number">
                {text.same}
              </th>
              <th scope="col" className="number">
                {text.changed}
              </th>
              <th scope="col" className="number">
                {text.clash}
              </th>
              <th scope="col">{text.check}</th>
            </tr>
          </thead>
          <tbody>
            {orderRows(bundles).map(({ bundle, index }) => (
              // eslint-disable-next-line react/no-array-index-key -- two files from different folders may have one name
              <BundleLine key={`${index} ${bundle.file}`} bundle={bundle} twin={findTwin(bundles, index)} isSelected={bundle.file === selected} onSelect={onSelect} />
            ))}
          </tbody>
        </table>
      </div>
      {bundles.some((bundle) => bundle.conflicts > 0) ? <p className="faint">{text.selectHint}</p> : null}
    </div>
  );
}

/** The refused first: among forty files they are what someone must see to. `index` is the place in the order of the files. */
function orderRows(bundles: readonly BundleRow[]): readonly { readonly bundle: BundleRow; readonly index: number }[] {
  const rows = bundles.map((bundle, index) => ({ bundle, index }));
  return rows.toSorted((a, b) => Number(b.bundle.standing === 'refused') - Number(a.bundle.standing === 'refused'));
}

type BundleLineProps = {
  readonly bundle: BundleRow;
  /** Named when this is a copy of another file of the same preview. */
  readonly twin: string | null;
  readonly isSelected: boolean;
  readonly onSelect: (file: string) => void;
};

function BundleLine({ bundle, twin, isSelected, onSelect }: BundleLineProps) {
  const { words, numbers, locale } = useWords();
  const text = words.merge;
  const count = (value: number): string => (isValid(bundle) ? formatInteger(value, numbers) : words.common.dash);
  const revision = bundle.revision === null ? '' : `, ${text.revision(formatInteger(bundle.revision, numbers))}`;
  return (
    <>
      <tr className={isSelected ? 'is-chosen' : ''}>
        <td>
          {bundle.conflicts > 0 ? (
            <button type="button" className="link-button" aria-pressed={isSelected} onClick={() => onSelect(bundle.file)}>
              {showUnseen(bundle.file)}
            </button>
          ) : (
            <span className="strong">{showUnseen(bundle.file)}</span>
          )}
          {bundle.signedAt === null ? null : (
            <span className="sub">{text.bundleFacts(formatMoment(bundle.signedAt), formatInteger(bundle.units, numbers), formatInteger(bundle.cells, numbers))}</span>
          )}
        </td>
        <td>
          {bundle.memberName === '' ? <span className="muted">{text.unknownMember}</span> : <span className="member">{bundle.memberName}</span>}
        </td>
        <td className="number">{count(bundle.newCells)}</td>
        <td className="number">{count(bundle.sameCells)}</td>
        <td className="number">{count(bundle.changedCells)}</td>
        <td className={bundle.conflicts > 0 ? 'number tone-rust strong' : 'number'}>{count(bundle.conflicts)}</td>
        <td>
          <Badge tone={toneOfStanding(bundle.standing)}>{twin === null ? `${text.standings[bundle.standing]}${isValid(bundle) ? revision : ''}` : text.copyOf(twin)}</Badge>
          {bundle.fingerprint === '' ? null : <span className="sub">{bundle.fingerprint}</span>}
        </td>
      </tr>
      {bundle.problems.length === 0 ? null : (
        <tr className="bundle-problems">
          <td colSpan={7}>
            <ProblemList lines={problemLines(bundle.problems, locale)} />
          </td>
        </tr>
      )}
    </>
  );
}
