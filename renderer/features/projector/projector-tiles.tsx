import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatPoints } from '#renderer/text/format.ts';
import { Tiles } from '#renderer/ui/tiles.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { subtractPoints } from '#shared/kernel/points.ts';
import { departsFromSelf } from '#shared/scoring/cell-state.ts';
import { describeAppraisal } from '../workspace/describe-appraisal.ts';
import { describeGap } from '../workspace/score-hint.ts';

/** The four numbers, as recorded. */
export function ProjectorTiles({ cell }: { readonly cell: CellView }) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const { self } = cell;
  const { appraisal } = cell.score;
  const gap = appraisal.kind === 'scored' && self.kind === 'scored' ? subtractPoints(appraisal.points, self.points) : null;
  return (
    <div className="projector-tiles">
      <Tiles
        label={workspace.scores}
        tiles={[
          { name: workspace.max, value: formatPoints(cell.node.max, numbers) },
          { name: workspace.self, value: describeAppraisal(self, words, numbers) },
          { name: workspace.appraised, value: describeAppraisal(appraisal, words, numbers), isChosen: true },
          { name: workspace.gap, value: describeGap(gap, numbers, words.common.dash), ...(departsFromSelf(self, appraisal) ? { tone: 'rust' as const } : {}) },
        ]}
      />
    </div>
  );
}
