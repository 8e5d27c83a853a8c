import { Suspense, type ReactNode, type Ref } from 'react';
import type { EvidencePaneHandle } from '#renderer/pdf/evidence-pane-props.ts';
import { useDesk, useLocale, useParts } from '#renderer/stores/desk-context.tsx';
import { firstPageOf, listCited, listPlaces } from '#renderer/stores/evidence-place.ts';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import type { CellPlace } from './use-next-cell.ts';
import { LazyEvidencePane } from './lazy-evidence-pane.ts';
import { useReadAhead } from './use-read-ahead.ts';

type EvidencePartProps = {
  /** For the corner of the pane. */
  readonly corner: ReactNode;
  /** The cell to which Enter would go. */
  readonly next: CellPlace | null;
  readonly pane: Ref<EvidencePaneHandle>;
};

/** The evidence of the open cell, with that of the next one made ready behind it. */
export function EvidencePart({ corner, next, pane }: EvidencePartProps) {
  const { workspace, poses } = useDesk();
  const locale = useLocale();
  const { unit, code, cell, document, page, visit } = useParts(workspace.store, (data) => ({ unit: data.unit, code: data.code, cell: data.cell, document: data.document, page: data.page, visit: data.visit }));
  const isRead = cell !== null && cell.unit === unit && cell.node.code === code;
  const ahead = useReadAhead(isRead ? cell : null, next);
  return (
    <Suspense>
      <LazyEvidencePane
        corner={corner}
        scope={cell === null ? '' : `${cell.unit} ${cell.node.code}`}
        canAsk={cell !== null && cell.isMine}
        documents={cell === null ? [] : listCited(cell)}
        selected={document}
        page={page}
        visit={visit}
        places={cell === null ? [] : listPlaces(cell, document)}
        next={ahead}
        poses={poses}
        onSelect={(sha256) => workspace.openPlace({ document: sha256, page: cell === null ? 1 : firstPageOf(cell, sha256) })}
        onPlace={(cited) => workspace.openPlace({ document, page: cited })}
        onPageChange={workspace.notePage}
        words={evidenceWordsOf(locale)}
        ref={pane}
      />
    </Suspense>
  );
}
