import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { MAP_SORTS, type MapShows } from '#renderer/stores/overview-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';

/** What the map shows, in which order, and of which units. */
export function MapControls({ shows }: { readonly shows: MapShows }) {
  const { overview } = useDesk();
  const { words } = useWords();
  const text = words.overview;
  const sort = usePart(overview.store, (data) => data.sort);
  const onlyOpen = usePart(overview.store, (data) => data.onlyOpen);
  return (
    <div className="map-controls">
      <fieldset className="map-switch" aria-label={text.shows}>
        {(['progress', 'points'] as const).map((one) => (
          <Button key={one} isOn={one === shows} onPress={() => overview.choose({ shows: one })}>
            {one === 'progress' ? text.showsProgress : text.showsPoints}
          </Button>
        ))}
      </fieldset>
      <ChoiceMenu label={text.sort} selected={sort} choices={MAP_SORTS.map((id) => ({ id, text: text.sorts[id] }))} onChoose={(id) => overview.choose({ sort: id })}>
        <span className="muted">{`${text.sort}:`}</span>
        <span>{text.sorts[sort]}</span>
      </ChoiceMenu>
      <CheckBox isSelected={onlyOpen} onChange={(isOnly) => overview.choose({ onlyOpen: isOnly })}>
        {text.onlyOpen}
      </CheckBox>
      <Legend shows={shows} />
    </div>
  );
}

function Legend({ shows }: { readonly shows: MapShows }) {
  const { words } = useWords();
  const text = words.overview;
  const steps = shows === 'points' ? text.legendSteps : text.legendStages;
  return (
    <ul className="map-legend">
      {steps.map((step, at) => (
        <li key={step} className={shows === 'points' ? `legend-step is-heat-${at}` : `legend-step is-stage-${at}`}>
          {step}
        </li>
      ))}
    </ul>
  );
}
