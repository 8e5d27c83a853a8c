import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, useGroupRef, type Layout } from 'react-resizable-panels';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { PaneStrip } from './fold-button.tsx';
import { PaneEdge } from './pane-edge.tsx';
import { PANES } from './pane-layout.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import type { Panes } from './use-pane-layout.ts';
import { useWalkPanes } from './walk-panes.ts';

type WorkspacePanesProps = {
  readonly panes: Panes;
  readonly list: ReactNode;
  readonly form: ReactNode;
  readonly evidence: ReactNode;
};

/** Three panes side by side: widths by dragging, the outer two put aside at will, F6 from one to the next. */
export function WorkspacePanes({ panes, list, form, evidence }: WorkspacePanesProps) {
  const { words } = useWords();
  const { layout, least, isWide } = panes;
  const { isListFolded, isEvidenceFolded } = layout;
  const group = useGroupRef();
  const line = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Layout>(layout.shares);
  const said = useFoldNotice(panes);
  const arrived = useWalkPanes();
  useKeptFocus(line);

  // Between drags the library holds the widths; what is kept is asked for when other panes are open, in another size of
  // window, and when the first widths are wanted back.
  const arrangement = [isListFolded, isEvidenceFolded, isWide, panes.resets].join(' ');
  const applied = useRef('');
  useEffect(() => {
    // The library takes a pane in or out one drawing later than this: until then it would refuse the widths of the others.
    if (applied.current === arrangement || !hasSamePanes(group.current?.getLayout() ?? {}, layout.shares)) return;
    applied.current = arrangement;
    group.current?.setLayout(layout.shares);
  });

  const listEdge = <PaneEdge label={words.layout.listEdge} hint={words.layout.edgeHint} value={words.layout.listWidth} share={shown[PANES.list]} onFold={() => panes.fold('list')} onReset={panes.reset} />;
  const evidenceEdge = <PaneEdge label={words.layout.evidenceEdge} hint={words.layout.edgeHint} value={words.layout.formWidth} share={shown[PANES.form]} onFold={() => panes.fold('evidence')} onReset={panes.reset} />;
  return (
    <div ref={line} className="panes-line">
      {isListFolded ? <PaneStrip pane="list" onPress={() => panes.unfold('list')} /> : null}
      <Group
        className="panes"
        id="workspace"
        orientation="horizontal"
        groupRef={group}
        defaultLayout={layout.shares}
        onLayoutChange={setShown}
        onLayoutChanged={(dragged, { isUserInteraction }) => {
          if (isUserInteraction) panes.keepDragged(dragged);
        }}
      >
        {isListFolded ? null : (
          <>
            <Panel id={PANES.list} minSize={least.list} className="pane" data-pane="list">
              {list}
            </Panel>
            {listEdge}
          </>
        )}
        <Panel id={PANES.form} minSize={least.form} className="pane">
          <section className="pane is-middle" data-pane="form" aria-label={words.layout.panes.form} tabIndex={-1}>
            {form}
          </section>
        </Panel>
        {isEvidenceFolded ? null : (
          <>
            {evidenceEdge}
            <Panel id={PANES.evidence} minSize={least.evidence} className="pane is-evidence" data-pane="evidence" data-tour="evidence" data-own-keys="">
              {evidence}
            </Panel>
          </>
        )}
      </Group>
      {isEvidenceFolded ? <PaneStrip pane="evidence" onPress={() => panes.unfold('evidence')} /> : null}
      <output className="sr-only">{arrived === null ? said : words.layout.panes[arrived]}</output>
    </div>
  );
}

const hasSamePanes = (one: Layout, other: Layout): boolean => Object.keys(one).toSorted().join(' ') === Object.keys(other).toSorted().join(' ');

/** What was folded or unfolded last, in words; empty at first. */
function useFoldNotice({ layout }: Panes): string {
  const { words } = useWords();
  const now = { list: layout.isListFolded, evidence: layout.isEvidenceFolded };
  const [before, setBefore] = useState(now);
  const [said, setSaid] = useState('');
  if (before.list !== now.list || before.evidence !== now.evidence) {
    const pane = before.list === now.list ? 'evidence' : 'list';
    setBefore(now);
    setSaid(now[pane] ? words.layout.folded[pane] : words.layout.unfolded[pane]);
  }
  return said;
}
