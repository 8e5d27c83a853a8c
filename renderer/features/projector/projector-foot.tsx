import { AArrowDown, AArrowUp, ArrowDown, ArrowLeft, ArrowRight, ArrowUp, X } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { ProjectorAct } from './read-projector-key.ts';
import './projector-foot.css';

type ProjectorFootProps = { readonly act: (asked: ProjectorAct) => void; readonly isComparing: boolean; readonly onClose: () => void };

/** As `readProjectorKey` has it, and the dialog. */
const KEYS = { compare: 'S', close: 'Esc' } as const;

/** Quiet, for the hand on the mouse: every key of the view as a button. */
export function ProjectorFoot({ act, isComparing, onClose }: ProjectorFootProps) {
  const { words } = useWords();
  const { projector } = words;
  const pairs = [
    { name: projector.criterion, acts: [['previous-criterion', projector.previousCriterion, ArrowLeft, 'ArrowLeft'], ['next-criterion', projector.nextCriterion, ArrowRight, 'ArrowRight']] },
    { name: projector.unit, acts: [['previous-unit', projector.previousUnit, ArrowUp, 'ArrowUp'], ['next-unit', projector.nextUnit, ArrowDown, 'ArrowDown']] },
    { name: projector.typeSize, acts: [['smaller', projector.smaller, AArrowDown, '-'], ['larger', projector.larger, AArrowUp, '+']] },
  ] as const;
  return (
    <div className="projector-foot">
      {pairs.map(({ name, acts }) => (
        <fieldset key={name} className="projector-pair" aria-label={name}>
          {acts.map(([asked, label, Icon, key]) => (
            <Button key={asked} look="quiet" size="icon" label={label} shortcut={key} onPress={() => act(asked)}>
              <Icon aria-hidden="true" />
            </Button>
          ))}
          <span aria-hidden="true">{name}</span>
        </fieldset>
      ))}
      <Button look="quiet" isOn={isComparing} shortcut={KEYS.compare} onPress={() => act('compare')}>
        {projector.others} <KeyCap>{KEYS.compare}</KeyCap>
      </Button>
      <span className="top-space" />
      <Button look="quiet" shortcut="Escape" onPress={onClose}>
        <X aria-hidden="true" /> {words.common.close} <KeyCap>{KEYS.close}</KeyCap>
      </Button>
    </div>
  );
}
