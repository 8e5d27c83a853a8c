import { MIN_PASSPHRASE } from '#shared/bundle/identity.ts';

export type IdentityForm = { readonly name: string; readonly passphrase: string; readonly again: string };
export type IdentityFault = 'name-missing' | 'passphrase-short' | 'passphrase-differs';

/** All that is still wrong with the form. Characters are counted as the keystore counts them: code points of the NFC form. */
export function checkIdentityForm({ name, passphrase, again }: IdentityForm): readonly IdentityFault[] {
  const faults: IdentityFault[] = [];
  if (name.trim() === '') faults.push('name-missing');
  if (Array.from(passphrase.normalize('NFC')).length < MIN_PASSPHRASE) faults.push('passphrase-short');
  if (passphrase !== again) faults.push('passphrase-differs');
  return faults;
}
