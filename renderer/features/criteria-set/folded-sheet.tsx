import { useWords } from '#renderer/stores/desk-context.tsx';
import { FoldOut } from '#renderer/ui/fold-out.tsx';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import { NodeSheet } from './node-sheet.tsx';

/** The chosen node in full, opened when wanted: the problems come first here. */
export function FoldedSheet({ node }: { readonly node: CriterionNode }) {
  const { criteria } = useWords().words;
  return (
    <div className="card folded-sheet">
      <FoldOut title={`${criteria.node}: ${node.code}`}>
        <NodeSheet node={node} />
      </FoldOut>
    </div>
  );
}
