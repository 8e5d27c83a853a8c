import { issueKit } from '#electron/services/issue-kit/index.ts';
import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { unlockKey } from '../own-key.ts';
import { withWorkspace } from '../with-workspace.ts';

export const issueKitCommand: Command = {
  name: 'kit issue',
  syntax: 'kit issue --workspace DIR --key KEYFILE --passphrase-file FILE --out FILE',
  options: { workspace: 'text', key: 'text', 'passphrase-file': 'text', out: 'text' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const key = await unlockKey(session, { key: args.text('key'), passphraseFile: args.text('passphrase-file') });
      if (!key.ok) return refuse(key.error);
      const out = args.text('out');
      const issued = await issueKit({ context, key: key.value, target: session.locate(out), task: session.task });
      if (!issued.ok) return refuse(reasonsOfOne('', issued.error));
      const { kit } = session.words;
      const numbers = numbersOf(session.locale);
      const issuer = formatFingerprint(key.value.thumbprint);
      return done(
        [
          kit.issued(out, formatBytes(issued.value.size, numbers)),
          kit.facts(formatInteger(issued.value.revision, numbers), formatInteger(issued.value.units, numbers)),
          kit.fingerprint(issued.value.fingerprint),
          kit.issuer(key.value.name, issuer),
        ],
        { kit: { ...issued.value, file: out, issuer: { name: key.value.name, thumbprint: key.value.thumbprint, fingerprint: issuer } } },
      );
    }),
};
