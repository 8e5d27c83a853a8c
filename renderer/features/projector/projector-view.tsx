import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { ProjectorPlace } from '#renderer/stores/projector-store.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { ProjectorComparison } from './projector-comparison.tsx';
import { ProjectorFoot } from './projector-foot.tsx';
import { ProjectorParts } from './projector-parts.tsx';
import { ProjectorTiles } from './projector-tiles.tsx';
import { readProjectorKey } from './read-projector-key.ts';
import { lengthClass } from './type-size.ts';
import { useProjectorActs } from './use-projector-acts.ts';
import './projector.css';

/** One criterion over the whole window, to be read from the back of a room. */
export function ProjectorView() {
  const { projector } = useDesk();
  const place = usePart(projector.store, (data) => data.place);
  return (
    <ModalOverlay className="projector-cover" isOpen={place !== null} onOpenChange={(isOpen) => (isOpen ? undefined : void projector.close())}>
      <Modal className="projector-frame">{place === null ? null : <ProjectorDialog place={place} />}</Modal>
    </ModalOverlay>
  );
}

function ProjectorDialog({ place }: { readonly place: ProjectorPlace }) {
  const { projector } = useDesk();
  const { words } = useWords();
  const { cell, sheet, isComparing, failure } = usePart(projector.store, (data) => data);
  const { act, size } = useProjectorActs(place);
  const body = useRef<HTMLDivElement>(null);
  // Page Down and Space scroll what has the focus.
  useEffect(() => {
    body.current?.focus();
  }, []);
  // Another cell is read from its beginning.
  useEffect(() => {
    if (cell !== null) body.current?.scrollTo({ top: 0 });
  }, [cell]);
  const hear = (event: KeyboardEvent): void => {
    const asked = readProjectorKey({ key: event.key, hasModifier: event.ctrlKey || event.metaKey || event.altKey, isComposing: event.nativeEvent.isComposing });
    if (asked === null) return;
    event.preventDefault();
    act(asked);
  };
  return (
    <Dialog className={`projector is-size-${size}`} aria-label={words.projector.title}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the view from wherever the focus is in it */}
      <div className="projector-page" onKeyDown={hear}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
        <div ref={body} className="projector-body" tabIndex={0} role="document" aria-label={words.projector.title}>
          {failure === null ? null : <FailureNotice problems={failure} />}
          {cell === null ? null : (
            <>
              <ProjectorHead cell={cell} />
              <div className={isComparing ? 'projector-columns is-comparing' : 'projector-columns'}>
                <ProjectorTiles cell={cell} />
                {isComparing && sheet !== null ? <ProjectorComparison sheet={sheet} unit={cell.unit} /> : null}
                <ProjectorParts cell={cell} />
              </div>
            </>
          )}
        </div>
        <ProjectorFoot act={act} isComparing={isComparing} onClose={() => void projector.close()} />
      </div>
    </Dialog>
  );
}

function ProjectorHead({ cell }: { readonly cell: CellView }) {
  const { app } = useDesk();
  const { words, locale } = useWords();
  const unit = usePart(app.store, (data) => data.units.find((one) => one.unit === cell.unit)?.name ?? cell.unit);
  const { node } = cell;
  return (
    <div className="projector-head">
      {/* Said when the arrows lead on to another. */}
      <p className="projector-place" aria-live="polite">
        <span className="projector-code">{node.code}</span>
        <span className="projector-unit">{unit}</span>
        {cell.draft === null ? null : <Badge tone="amber">{words.projector.hasDraft}</Badge>}
      </p>
      <Heading slot="title" level={1} className="projector-title">
        {titleOf(node, locale)}
      </Heading>
      {node.rule === '' ? null : (
        <p className={`projector-rule ${lengthClass(node.rule)}`} aria-label={words.workspace.rule}>
          {node.rule}
        </p>
      )}
    </div>
  );
}
