import { guardDisk } from '#electron/platform/guard-disk.ts';
import { readBundle, type VerifiedBundle } from '#electron/services/read-bundle/index.ts';
import { findOtherKind } from '#electron/services/recognise-file/find-other-kind.ts';
import { readKitBag, type ReadKitBag } from '#electron/services/read-kit/index.ts';
import { summarise } from '#electron/services/keep-identities/index.ts';
import { err } from '#shared/kernel/result.ts';
import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, misuse, reasonsOf, refuse, type Arguments, type Command, type CommandResult, type Session } from '../command.ts';
import { parseFingerprint } from '../parse-fingerprint.ts';
import { nameOfTyped } from '../typed-file.ts';

export const verifyBundleCommand: Command = {
  name: 'bundle verify',
  syntax: 'bundle verify FILE --kit KITFILE [--fingerprint FINGERPRINT]',
  options: { kit: 'text', fingerprint: 'optional' },
  files: 'one',
  run: async (session, args) => {
    const fingerprint = parseFingerprint(session, args.optional('fingerprint'));
    return fingerprint.ok ? verifyBundle(session, args, fingerprint.value) : misuse(fingerprint.error);
  },
};

/** Trust never comes from the bundle: the roster of the kit says who may sign, and the kit's own issuer is shown to be compared. */
async function verifyBundle(session: Session, args: Arguments, trustedFingerprint: string | null): Promise<CommandResult> {
  const { world, task, words, locate, locale } = session;
  const { disk } = world;
  const [typed = ''] = args.files;
  const [name, kitName] = [nameOfTyped(typed), nameOfTyped(args.text('kit'))];
  const count = (value: number): string => formatInteger(value, numbersOf(locale));
  const kit = await guardDisk('read', '', () => readKitBag({ disk, path: locate(args.text('kit')), task, trustedFingerprint }));
  if (!kit.ok) return refuse(reasonsOf(kitName, kit.error), [words.verify.unsoundKit(count(kit.error.length))], { file: typed });
  const { round, set } = kit.value;
  const bundle = await guardDisk('read', '', async () => {
    const kind = await findOtherKind(disk, locate(typed), 'bundle');
    return kind === null ? readBundle({ disk, path: locate(typed), task, round, set }) : err([{ type: 'bundle-expected' as const, where: '', found: kind }]);
  });
  if (!bundle.ok) return refuse(reasonsOf(name, bundle.error), [words.verify.unsound(count(bundle.error.length))], { file: typed });
  return describeVerified(session, { typed, kit: kit.value, bundle: bundle.value });
}

type Verified = { readonly typed: string; readonly kit: ReadKitBag; readonly bundle: VerifiedBundle };

function describeVerified({ words, locale }: Session, { typed, kit, bundle }: Verified): CommandResult {
  const { statement, content, member } = bundle;
  const count = (value: number): string => formatInteger(value, numbersOf(locale));
  const cells = content.scorecards.reduce((sum, scorecard) => sum + scorecard.cells.length, 0);
  const issuer = summarise(kit.kit.issuer);
  const facts = {
    round: statement.round, member: member.id, memberName: member.name, revision: statement.revision, previous: statement.previous, signedAt: statement.signedAt,
    units: content.scorecards.map((scorecard) => scorecard.unit), cells, manifest: statement.manifest, fingerprint: formatFingerprint(statement.manifest),
    signer: { thumbprint: statement.signer, fingerprint: formatFingerprint(statement.signer) },
  };
  return done(
    [
      words.verify.sound(member.name, member.id),
      words.verify.revision(count(statement.revision), formatMoment(statement.signedAt)),
      words.verify.cells(count(content.scorecards.length), count(cells)),
      words.verify.bundle(facts.fingerprint),
      words.verify.signer(facts.signer.fingerprint),
      words.verify.issuer(issuer.name, issuer.fingerprint),
    ],
    { file: typed, bundle: facts, issuer },
  );
}
