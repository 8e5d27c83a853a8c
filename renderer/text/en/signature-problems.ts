import type { ContentProblem } from '#shared/problem/content-problem.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import { sayProblem } from '../say-problem.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import type { WordsFor } from '../words-for.ts';
import { enContentProblems } from './content-problems.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);
const roles = { member: 'a council member', secretary: 'the secretariat' } as const;

/** The first of the faults that lie behind: a file has one first fault, and the rest may follow from it. */
function cause([first]: readonly ContentProblem[]): string {
  if (first === undefined) return '';
  const sentence = sayProblem<ContentProblem, ContentProblem['type']>(enContentProblems, first.type, first);
  return first.where === '' ? sentence : `${first.where}: ${sentence}`;
}

export const enSignatureProblems: WordsFor<SignatureProblem> = {
  'signature-missing': () => 'A signature file (.jws) is expected and there is none. The file may not be signed yet, or was taken apart; ask for the original.',
  'signature-too-long': (p) => `The signature file has ${formatBytes(p.found, EN_NUMBERS)}; at most ${formatBytes(p.max, EN_NUMBERS)} are accepted. It is not a signature of this program; ask for the original.`,
  'signature-unreadable': (p) => `The signature file cannot be read. ${cause(p.causes)}`,
  'signature-count': (p) => `A signature file holds exactly one signature; this one holds ${number(p.found)}. Ask for the original.`,
  'signature-encoding': (p) => `The part “${p.member}” of the signature file is not canonical base64url. The file was altered; ask for the original.`,
  'signature-header-unreadable': (p) => `The header of the signature cannot be read. ${cause(p.causes)}`,
  'signature-header-member': (p) => `The header of the signature has the member ${p.member}, which this program neither writes nor trusts. Ask for the original.`,
  'signature-header-missing': (p) => `The header of the signature lacks the member “${p.member}”. Ask for the original.`,
  'signature-algorithm': (p) => `The algorithm must be ${p.expected}; the file says ${p.found}. No other is accepted; ask for the original.`,
  'signature-type': (p) => `The type of the signature must be “${p.expected}”; the file says ${p.found}. It was made for something else; ask for the original.`,
  'signature-signer-malformed': (p) => `The header must name the signer's key by its thumbprint; it says ${p.found}. Ask for the original.`,
  'signer-unknown': (p) => `It is signed by the key ${showDigest(p.thumbprint)}, which the round does not list. Check that the member's key has been accepted, or that the file belongs to this round.`,
  'signature-wrong': (p) => `The signature does not fit the key ${showDigest(p.thumbprint)}: the contents were altered after signing, or someone else signed. Do not use the file; ask the signer for the original.`,

  'statement-unreadable': (p) => `The signature holds, but the signed statement cannot be read. ${cause(p.causes)}`,
  'statement-not-canonical': (p) => `The signature holds, but the signed statement is not in canonical form (it differs from character ${number(p.offset + 1)} on). Another program wrote it; ask the signer to export again with this one.`,
  'statement-signer-differs': (p) => `The statement names ${p.found} as signer, but the key that signed is ${p.expected}. Ask the signer to export again.`,
  'statement-kind-differs': (p) => `A signature for ${p.expected} is expected; this one is for ${p.found}. Check that it is the right file.`,
  'statement-round-differs': (p) => `It is signed for round ${p.found}; the open round is ${p.expected}. Open that round, or ask for the file of this one.`,
  'statement-criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'en');
    return `It is signed for ${found}; this round uses ${expected}. Issue the kit to the signer again.`;
  },
  'statement-manifest-differs': (p) => `The signature is for the contents ${showDigest(p.found)}, but the contents here are ${showDigest(p.expected)}. The file was altered or put together from others; ask for the original.`,
  'statement-outdated': (p) => `This is revision ${number(p.found)}; revision ${number(p.known)} of the same signer is already here. Nothing needs to be done if the newer one is right.`,
  'statement-revision-differs': (p) => `Revision ${number(p.revision)} of the same signer is already here with other contents. Ask the signer which is right, and for a new revision.`,
  'statement-previous-differs': (p) => `It follows on the revision ${p.found === '' ? '(none named)' : showDigest(p.found)}, but the one that is here is ${showDigest(p.expected)}. The signer may have exported from two machines; ask them.`,
  'statement-previous-impossible': (p) => `This is revision ${number(p.revision)}, but what it says of the one before does not fit: only revision 1 has none. Ask the signer to export again.`,
  'signer-role-differs': (p) => `This file must be signed by ${roles[p.expected]}; it is signed by ${roles[p.found]}. Check that it is the right file.`,
  'signer-not-author': (p) => `The scorecards name member ${p.found}, but the signature is by ${p.expected}. Do not use the file; ask the signer.`,

  'identity-unreadable': (p) => `The identity file cannot be read. ${cause(p.causes)}`,
  'identity-damaged': () => 'The identity file was altered or damaged: its parts do not fit together. Use a backup, or make a new identity and send its join request to the secretariat.',
  'identity-work-factor': (p) => `The number of rounds that protect the key is ${number(p.found)}; it must be from ${number(p.min)} to ${number(p.max)}. This program did not write the file; use a backup.`,
  'identity-name-invalid': () => 'A name has 1 to 200 characters and no control characters. Enter the name again.',
  'passphrase-short': (p) => `A passphrase needs at least ${number(p.min)} characters; this one has ${number(p.found)}. Choose a longer one, for example a few words.`,
  'passphrase-wrong': () => 'The passphrase does not open this identity. Check the keyboard and Caps Lock and enter it again; if it is surely right, the identity file is damaged: use a backup.',
};
