import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatPoints } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Points } from '#shared/kernel/points.ts';
import { RuleLines } from './rule-lines.tsx';
import '../workspace/cell-sheet.css';

/** One node of a criteria set: all that the decision says of it, and what the program makes of its rule. */
export function NodeSheet({ node }: { readonly node: CriterionNode }) {
  const { words, numbers, locale } = useWords();
  const text = words.criteria;
  const points = (value: Points): string => formatPoints(value, numbers);
  // Both languages: the one of the screen first.
  const [title, other] = locale === 'en' && node.titleEn !== '' ? [node.titleEn, node.title] : [node.title, node.titleEn];
  return (
    <section className="sheet node-sheet" aria-label={text.node}>
      <header>
        <p className="sheet-code">{node.code}</p>
        <h2 className="sheet-title">{title}</h2>
        {other === '' ? null : <p className="muted node-other">{other}</p>}
      </header>
      <dl className="node-facts">
        <div>
          <dt>{text.max}</dt>
          <dd>{points(node.max)}</dd>
        </div>
        {node.step === null ? null : (
          <div>
            <dt>{text.step}</dt>
            <dd>{points(node.step)}</dd>
          </div>
        )}
        <div>
          <dt>{text.by}</dt>
          <dd>{node.scoredBy === null ? text.sums : text.scoredBy[node.scoredBy]}</dd>
        </div>
        {node.extra === undefined ? null : <Badge tone="accent">{text.extraKinds[node.extra]}</Badge>}
      </dl>
      {node.gather === undefined ? null : <p className="sheet-box">{text.gather(points(node.gather))}</p>}
      <RulePart node={node} />
      <FigurePart node={node} />
      {node.evidenceHint === '' ? null : (
        <section className="sheet-part">
          <h3 className="sheet-heading">{text.evidence}</h3>
          <p className="sheet-box">{node.evidenceHint}</p>
        </section>
      )}
    </section>
  );
}

/** The decision's words, and below them what the program computes: the two are to be compared. */
function RulePart({ node }: { readonly node: CriterionNode }) {
  const { criteria } = useWords().words;
  if (node.scoredBy === null && node.rule === '') return null;
  return (
    <section className="sheet-part">
      <h3 className="sheet-heading">{criteria.rulePrinted}</h3>
      <p className={node.rule === '' ? 'sheet-rule muted' : 'sheet-rule'}>{node.rule === '' ? criteria.noRule : node.rule}</p>
      {node.scoredBy === null ? null : (
        <>
          <h3 className="sheet-heading node-rule-heading">{criteria.ruleData}</h3>
          {node.scoring === undefined ? (
            <p className="sheet-box muted">{node.scoredBy === 'appraisal' ? criteria.ruleByHand : criteria.ruleFromTable}</p>
          ) : (
            <RuleLines node={node} rule={node.scoring} />
          )}
        </>
      )}
    </section>
  );
}

function FigurePart({ node }: { readonly node: CriterionNode }) {
  const { criteria } = useWords().words;
  if (node.figures.length === 0) return null;
  return (
    <section className="sheet-part">
      <h3 className="sheet-heading">{criteria.figures}</h3>
      <dl className="node-figures">
        {node.figures.map((figure) => (
          <div key={figure.name}>
            <dt>{figure.name}</dt>
            <dd>
              {figure.label} <span className="muted">{`(${criteria.figureKinds[figure.kind ?? 'number']})`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
