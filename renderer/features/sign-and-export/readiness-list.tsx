import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { useNodeTitle } from '#renderer/stores/use-node-title.ts';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { LinkButton } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FoldOut } from '#renderer/ui/fold-out.tsx';
import type { UnitReadiness } from '#shared/ipc/views.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import { isComplete, isSignable, type LackingCell } from './plan-signing.ts';

type ReadinessListProps = {
  readonly units: readonly UnitReadiness[];
  readonly chosen: ReadonlySet<UnitId>;
  readonly onChoose: (chosen: ReadonlySet<UnitId>) => void;
};

/** The units with a box to tick, what each lacks, and whether it was signed before. */
export function ReadinessList({ units, chosen, onChoose }: ReadinessListProps) {
  const { words } = useWords();
  const signable = units.filter(isSignable);
  const toggle = (unit: UnitId, isChosen: boolean): void => onChoose(new Set(isChosen ? [...chosen, unit] : [...chosen].filter((one) => one !== unit)));
  return (
    <section className="card" aria-label={words.sign.units}>
      <div className="readiness-head">
        <CheckBox
          isSelected={signable.length > 0 && signable.every((unit) => chosen.has(unit.unit))}
          isDisabled={signable.length === 0}
          onChange={(all) => onChoose(new Set(all ? signable.map((unit) => unit.unit) : []))}
        >
          <span className="strong">{words.sign.units}</span>
        </CheckBox>
      </div>
      <ul>
        {units.map((unit) => (
          <li key={unit.unit} className="readiness">
            <CheckBox isSelected={chosen.has(unit.unit) && isSignable(unit)} isDisabled={!isSignable(unit)} onChange={(isChosen) => toggle(unit.unit, isChosen)}>
              <span className="strong">{unit.name}</span>
            </CheckBox>
            <ReadinessBadge unit={unit} />
            <ReadinessFacts unit={unit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadinessBadge({ unit }: { readonly unit: UnitReadiness }) {
  const { words, numbers } = useWords();
  if (!unit.hasPackage) return <Badge tone="grey">{words.sign.noPackage}</Badge>;
  if (isComplete(unit)) return <Badge tone="green">{words.sign.ready}</Badge>;
  return <Badge tone="amber">{words.sign.lacking(formatInteger(unit.lacking.length, numbers))}</Badge>;
}

function ReadinessFacts({ unit }: { readonly unit: UnitReadiness }) {
  const { words, numbers } = useWords();
  const { sign } = words;
  const signed = unit.signedRevision === null || unit.signedAt === null ? sign.neverSigned : sign.signed(formatInteger(unit.signedRevision, numbers), formatMoment(unit.signedAt));
  return (
    <div className="readiness-facts">
      <p className="faint">
        {`${sign.cells(formatInteger(unit.cells, numbers))} · ${signed}`}
        {unit.hasChanged ? <span className="tone-amber strong">{`, ${sign.changed}`}</span> : null}
      </p>
      {unit.hasPackage && unit.lacking.length > 0 ? (
        <FoldOut title={sign.lackingList}>
          <LackingCells unit={unit.unit} cells={unit.lacking} />
        </FoldOut>
      ) : null}
    </div>
  );
}

/** A draft, a missing reason or a second look that is owed. */
const blocksAll = ({ lacks }: LackingCell): boolean => lacks.some((lack) => lack !== 'score');

/** More than this would bury the next unit; the rest are on the workspace under the filter "not scored". */
const SHOWN_CELLS = 40;

function LackingCells({ unit, cells }: { readonly unit: UnitId; readonly cells: readonly LackingCell[] }) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const titleOf = useNodeTitle();
  // What stands in the way even of a part comes first.
  const ordered = cells.toSorted((a, b) => Number(blocksAll(b)) - Number(blocksAll(a)));
  return (
    <ul className="lacking">
      {ordered.slice(0, SHOWN_CELLS).map((cell) => (
        <li key={cell.code}>
          <LinkButton onPress={() => void openUnitAtWork(desk, unit, cell.code)}>{cell.code}</LinkButton>
          <span className="clip">{titleOf(cell.code, cell.title)}</span>
          <span className="tone-amber">{cell.lacks.map((lack) => words.workspace.lacks[lack]).join(', ')}</span>
        </li>
      ))}
      {cells.length > SHOWN_CELLS ? <li className="muted">{words.sign.moreLacking(formatInteger(cells.length - SHOWN_CELLS, numbers))}</li> : null}
    </ul>
  );
}
