import type { PackageProblem } from '#shared/problem/package-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import type { WordsFor } from '../words-for.ts';
import { enCommonWords } from './common-words.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import { showPoints } from '../show-points.ts';

const points = (value: number): string => showPoints(value, EN_NUMBERS);
const whole = (value: number): string => formatInteger(value, EN_NUMBERS);

export const enPackageProblems: WordsFor<PackageProblem> = {
  'payload-unrecognised': () => 'This is a BagIt bag, but not a package, kit or bundle of this program. Check that the right file was chosen.',
  'file-unrecognised': () => 'This kind of file is not recognised. The program takes packages, kits and bundles (ZIP), spreadsheets (XLSX, CSV), and JSON files: criteria set, round, join request.',
  'document-out-of-place': ({ format }) => `A JSON file of the kind ${format} is not imported by itself. A submission must be in a package (made by btd package build).`,
  'bundle-expected': ({ found }) => `Only bundles signed by members are merged here, and this file is a ${enCommonWords.kinds[found]}. Nothing is wrong with it; choose the bundle that the member handed in${found === 'kit' ? '' : ', and import this file on the Round screen'}.`,
  'kit-expected': ({ found }) => `Only kits are opened here, and this file is a ${enCommonWords.kinds[found]}. Nothing is wrong with it; open its round first, then drop the file there.`,
  'spreadsheet-expected': ({ found }) => `Only spreadsheets (XLSX, CSV) are read here, and this file is a ${enCommonWords.kinds[found]}. Nothing is wrong with it; import it on the Round screen.`,
  'criteria-set-expected': ({ found }) => `Only criteria sets are read here (JSON, or a table as XLSX or CSV), and this file is a ${enCommonWords.kinds[found]}. Choose the file of a criteria set.`,
  'payload-file-missing': () => 'This required file is missing. Ask the sender to make the file again.',
  'payload-file-unexpected': () => 'This file does not belong in this kind of bag. Ask the sender to make it again without this file.',
  'listed-evidence-missing': () => 'The submission lists this evidence, but the package does not hold it. Ask the unit to add it and make the package again.',
  'evidence-unlisted': () => 'The package holds this evidence, but the submission does not list it. Ask the unit to list it and make the package again.',
  'listed-digest-differs': ({ expected, found }) => `Listed with SHA-256 ${showDigest(expected)}, found ${showDigest(found)}: the evidence is not what was listed. Ask the unit to make the package again.`,
  'listed-size-differs': ({ expected, found }) => `Listed with ${whole(expected)} bytes, found ${whole(found)} bytes. Ask the unit to make the package again.`,
  'entry-code-unknown': ({ code }) => `The round's criteria set has no code ${code}; this entry is not appraised. Compare the code with the unit.`,
  'entry-not-appraised': ({ code }) => `Criterion ${code} gets its score from a survey or SIPAS; units do not score it, and this entry is not used.`,
  'self-score-out-of-range': ({ code, max, found }) => `The self-score of ${code} is ${points(found)}, outside 0 to ${points(max)}. It is kept as the unit gave it for the council to judge.`,
  'signed-file-not-canonical': () => 'The signed file is not in the canonical form of RFC 8785, so this program did not make it. Ask for a new export.',
  'signed-revision-differs': ({ expected, found }) => `The signature is for revision ${whole(expected)}, but the content says revision ${whole(found)}. Ask for a new export.`,
  'signature-files-differ': ({ found }) => `Exactly one file was expected in the folder signatures, ${whole(found)} were found. Ask for a new export.`,
  'kit-package-differs': ({ expected, found }) => `The kit lists a package with digest ${showDigest(expected)}, found ${found === '' ? 'none' : showDigest(found)}. Ask the secretariat to issue the kit again.`,
  'kit-issuer-differs': ({ expected, found }) => `The issuer's key has the fingerprint ${found}, not the trusted ${expected}. Do not use this file; ask the secretariat.`,
  'kit-criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'en');
    return `The round needs ${expected}; the file holds ${found}. Ask the secretariat to issue it again.`;
  },
  'kit-names-no-identity': () => 'The roster names no key of this machine. Send your join request to the secretariat and ask for a new kit.',
  'signed-cell-without-reason': ({ code }) => `Cell ${code} departs from the self-score without a reason. Ask the member to add one and sign again.`,
  'signed-cell-unscored': ({ code }) => `Cell ${code} is in the signed scorecard but has no score. Ask the member to sign again.`,
  'bundle-outdated': ({ revision, newest }) => `Revision ${whole(revision)} is outdated: bundles of this member up to revision ${whole(newest)} cover its units. It is not merged. If the member changed laptops and the count began anew, ask for a new signature and export until the revision is above ${whole(newest)}.`,
  'bundle-chain-broken': ({ revision }) => `Revision ${whole(revision)} does not follow the one that is here: the member may have signed on two machines or from an old copy. Ask the member.`,
  'bundle-too-large': ({ max, found }) => `The largest bundle accepted has ${formatBytes(max, EN_NUMBERS)}, this file has ${formatBytes(found, EN_NUMBERS)}. A bundle holds only scores; check that the right file was chosen.`,
  'stored-package-missing': ({ unit, revision }) => `The stored package of ${unit}, revision ${whole(revision)}, is gone, so it cannot be handed on in a kit. Import it again from your archive.`,
  'stored-package-altered': ({ unit, revision }) => `The stored package of ${unit}, revision ${whole(revision)}, is no longer what came in, so it cannot be handed on in a kit. Import it again from your archive.`,
  'evidence-folder-missing': () => 'The folder of evidence was not found. Check the path after --evidence.',
  'evidence-file-not-found': () => 'The submission cites this evidence, but the folder does not hold it. Add the file or correct its name in the submission.',
};
