import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { listAppraised, stepCriterion } from './list-units.ts';
import type { Across } from './use-across.ts';

type CriterionPickerProps = { readonly set: CriteriaSet; readonly code: CriterionCode | null; readonly moves: Across };

/** The criterion whose units are listed; the one before and the one after it, or any other. */
export function CriterionPicker({ set, code, moves }: CriterionPickerProps) {
  const { words, locale } = useWords();
  const node = set.nodes.find((one) => one.code === code);
  const title = node === undefined ? '' : titleOf(node, locale);
  return (
    <div className="criterion-picker">
      <div className="criterion-line">
        <Button look="quiet" size="icon" label={words.across.previousCriterion} shortcut="," isDisabled={stepCriterion(set, code, -1) === null} onPress={() => void moves.stepCriterion(-1)}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <ChoiceMenu
          label={words.across.criterion}
          selected={code}
          choices={listAppraised(set).map((leaf) => ({ id: leaf.code, text: `${leaf.code} ${titleOf(leaf, locale)}` }))}
          onChoose={(chosen) => void moves.openCriterion(chosen)}
        >
          <span className="strong">{code ?? words.common.dash}</span>
        </ChoiceMenu>
        <Button look="quiet" size="icon" label={words.across.nextCriterion} shortcut="." isDisabled={stepCriterion(set, code, 1) === null} onPress={() => void moves.stepCriterion(1)}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      <p className="criterion-title" title={title}>
        {title}
      </p>
    </div>
  );
}
