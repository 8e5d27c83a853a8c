import { CornerDownLeft, Flag } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { draftAgreeing } from './draft-agreeing.ts';
import type { FormActs } from './use-form-acts.ts';

/** Keys as `readKey` has them. */
const KEYS = { agree: 'A', notApplicable: 'X', flag: 'F', next: 'Enter' } as const;

type FormButtonsProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly form: FormActs;
  readonly onCommit: (patch: Partial<CellDraft>) => void;
  readonly onFinish: () => void;
};

/** What can be said of a cell with one press. */
export function FormButtons({ cell, draft, form, onCommit, onFinish }: FormButtonsProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const isReadOnly = !cell.isMine;
  const agreeing = draftAgreeing(cell.self, numbers.decimal);
  return (
    <div className="form-acts">
      <Button isDisabled={isReadOnly || agreeing === null} shortcut={KEYS.agree} onPress={() => agreeing !== null && onCommit(agreeing)}>
        {workspace.agree} <KeyCap>{KEYS.agree}</KeyCap>
      </Button>
      <Button isDisabled={isReadOnly} isOn={draft.isNotApplicable} shortcut={KEYS.notApplicable} onPress={form.toggleNotApplicable}>
        {workspace.notApplicable}
        <WideCap>{KEYS.notApplicable}</WideCap>
      </Button>
      <Button isDisabled={isReadOnly} isOn={draft.isFlagged} shortcut={KEYS.flag} onPress={form.flag}>
        <Flag aria-hidden="true" />
        {workspace.flag}
        <WideCap>{KEYS.flag}</WideCap>
      </Button>
      <Button look="primary" shortcut={KEYS.next} onPress={onFinish}>
        {workspace.next} <CornerDownLeft aria-hidden="true" />
      </Button>
    </div>
  );
}

/** A key that is shown where there is room for it; the foot and the sheet of shortcuts name it in any case. */
function WideCap({ children }: { readonly children: string }) {
  return (
    <span className="wide-cap" aria-hidden="true">
      <KeyCap>{children}</KeyCap>
    </span>
  );
}
