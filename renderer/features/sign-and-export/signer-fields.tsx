import { useWords } from '#renderer/stores/desk-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import type { IdentitySummary } from '#shared/ipc/views.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { PassphraseField } from './use-passphrase.ts';

export type SignerFieldsProps = {
  readonly identities: readonly IdentitySummary[];
  readonly identity: Thumbprint | null;
  readonly onIdentity: (identity: Thumbprint) => void;
  readonly passphrase: PassphraseField;
  /** The sample's identities were made under a passphrase that everyone may know: it is shown. */
  readonly isSample: boolean;
  readonly isPartial?: boolean;
  readonly acceptsPartial?: boolean;
  readonly onAcceptsPartial?: (accepts: boolean) => void;
};

/** Who signs, and the passphrase that opens the key. */
export function SignerFields({ identities, identity, onIdentity, passphrase, isSample, isPartial = false, acceptsPartial = false, onAcceptsPartial }: SignerFieldsProps) {
  const { words } = useWords();
  const { sign } = words;
  const chosen = identities.find((one) => one.thumbprint === identity);
  return (
    <section className="card is-padded stack">
      <div className="field">
        <span className="field-label">{sign.identity}</span>
        {identities.length === 0 ? (
          <Notice tone="amber">{sign.noIdentity}</Notice>
        ) : (
          <ChoiceMenu label={sign.chooseIdentity} selected={identity} onChoose={onIdentity} choices={identities.map((one) => ({ id: one.thumbprint, text: one.name, detail: one.fingerprint.slice(0, 9) }))}>
            <span className="clip">{chosen?.name ?? sign.chooseIdentity}</span>
          </ChoiceMenu>
        )}
        {chosen === undefined ? null : <Fingerprint text={chosen.fingerprint} label={words.common.fingerprint} size="small" />}
      </div>
      <TextBox label={sign.passphrase} type="password" autoComplete="current-password" note={isSample ? sign.samplePassphrase(SAMPLE_PASSPHRASE) : ''} box={passphrase.box} onChange={passphrase.noteTyped} />
      {isPartial && onAcceptsPartial !== undefined ? (
        <CheckBox isSelected={acceptsPartial} onChange={onAcceptsPartial}>
          <span>{sign.acceptsPartial}</span>
        </CheckBox>
      ) : null}
    </section>
  );
}
