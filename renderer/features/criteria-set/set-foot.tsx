import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { fileNamePart } from '#renderer/text/file-name-part.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { UseSetDialog } from './use-set-dialog.tsx';

type SetFootProps = {
  readonly set: CriteriaSetSummary;
  /** The list is another one now. */
  readonly onChanged: () => void;
};

/** What can be done: bring a set in, write this one out, and the one step that is next. */
export function SetFoot({ set, onChanged }: SetFootProps) {
  const desk = useDesk();
  const { words } = useWords();
  const text = words.criteria;
  const round = usePart(desk.app.store, (data) => data.round);
  const [isAsking, setIsAsking] = useState(false);
  const [exported, setExported] = useState<string | null>(null);
  const take = async (name: string): Promise<void> => {
    const reply = await desk.client.call('takeShippedSet', { name });
    if (!reply.ok) return desk.app.showFailure(reply.error);
    desk.app.showFailure(null);
    return onChanged();
  };
  return (
    <footer className="screen-foot">
      <span className="push row">
        <Button onPress={() => void chooseAndReceive(desk, ['spreadsheet', 'criteria-set'])}>{text.import}</Button>
        <ExportMenu set={set} onExported={setExported} />
        <output className="tone-green set-exported">{exported === null ? null : text.exported(exported)}</output>
      </span>
      <p>{describeStanding()}</p>
      {set.isHere ? (
        <Button look={set.isInUse ? 'plain' : 'primary'} isDisabled={set.isInUse || round === null} onPress={() => setIsAsking(true)}>
          {text.stand}
        </Button>
      ) : (
        <Button look="primary" isDisabled={set.shipped === null} onPress={() => void (set.shipped === null ? undefined : take(set.shipped))}>
          {text.take}
        </Button>
      )}
      {isAsking && round !== null ? (
        <UseSetDialog
          set={set}
          round={round}
          onClose={() => setIsAsking(false)}
          onUsed={() => {
            setIsAsking(false);
            onChanged();
          }}
        />
      ) : null}
    </footer>
  );

  function describeStanding(): string {
    if (set.isInUse) return text.inUseNote;
    if (!set.isHere) return text.takeNote;
    return round === null ? text.standNeedsRound : text.standNote;
  }
}

const FORMATS = ['json', 'xlsx', 'csv'] as const;

function ExportMenu({ set, onExported }: { readonly set: CriteriaSetSummary; readonly onExported: (name: string) => void }) {
  const { app, client } = useDesk();
  const { words, locale } = useWords();
  const text = words.criteria;
  const write = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const target = await client.call('chooseTarget', { suggestedName: text.exportName(fileNamePart(titleOf(set, locale)), format) });
    if (!target.ok) return app.showFailure(target.error);
    if (target.value === null) return undefined;
    const reply = await client.call('exportCriteriaSet', { digest: set.digest, target: target.value.token, format });
    if (!reply.ok) return app.showFailure(reply.error);
    app.showFailure(null);
    return onExported(target.value.name);
  };
  return (
    <ChoiceMenu
      label={text.exportLabel}
      selected={null}
      choices={FORMATS.map((format) => ({ id: format, text: text.formats[format], detail: text.formatNotes[format] }))}
      onChoose={(format) => void write(format)}
    >
      {text.export}
    </ChoiceMenu>
  );
}
