import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { UnitProgress } from '#shared/ipc/views.ts';

/** The units and the packages that came in from them. */
export function PackagePart() {
  const { app } = useDesk();
  const { words, numbers } = useWords();
  const units = usePart(app.store, (data) => data.units);
  const text = words.round;
  const here = units.filter((unit) => unit.packageRevision !== null).length;
  return (
    <section className="stack">
      <div className="row">
        <h2>{text.units}</h2>
        <span className="muted">{text.packagesIn(formatInteger(here, numbers), formatInteger(units.length, numbers))}</span>
      </div>
      <div className="card table-frame">
        <table className="table" aria-label={text.units}>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              <th scope="col">{text.group}</th>
              <th scope="col">{text.package}</th>
              <th scope="col" className="number">
                {text.evidenceLacks}
              </th>
              <th scope="col" className="number">
                {text.selfTotal}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <PackageLine key={unit.unit} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PackageLine({ unit }: { readonly unit: UnitProgress }) {
  const { words, numbers } = useWords();
  const { dash } = words.common;
  const hasPackage = unit.packageRevision !== null;
  return (
    <tr>
      <td className="strong">{unit.name}</td>
      <td className="muted">{unit.group === '' ? dash : unit.group}</td>
      <td>{hasPackage ? words.round.revisions(unit.packageRevisions.map((revision) => formatInteger(revision, numbers)).join(', ')) : <Badge tone="amber">{words.round.noPackage}</Badge>}</td>
      <td className={hasPackage && unit.withoutEvidence > 0 ? 'number tone-amber strong' : 'number muted'}>{hasPackage && unit.withoutEvidence > 0 ? formatInteger(unit.withoutEvidence, numbers) : dash}</td>
      <td className="number">{hasPackage ? formatPoints(unit.selfTotal, numbers) : dash}</td>
    </tr>
  );
}
