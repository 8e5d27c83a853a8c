import { guardDisk } from '#electron/platform/guard-disk.ts';
import { enrolMember } from '#electron/services/enrol-member/index.ts';
import { recogniseFile } from '#electron/services/recognise-file/index.ts';
import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { nameOfTyped } from '../typed-file.ts';
import { withWorkspace } from '../with-workspace.ts';

export const acceptMemberCommand: Command = {
  name: 'member accept',
  syntax: 'member accept --workspace DIR --join-request FILE --member ID',
  options: { workspace: 'text', 'join-request': 'text', member: 'text' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const typed = args.text('join-request');
      const name = nameOfTyped(typed);
      const file = await guardDisk('read', name, () => recogniseFile(session.world.disk, session.locate(typed)));
      if (!file.ok) return refuse(reasonsOfOne(name, file.error));
      if (file.value.kind !== 'join-request') return refuse(reasonsOfOne(name, [{ type: 'not-a-join-request', where: '', found: file.value.kind }]));
      const enrolled = enrolMember(context, { bytes: file.value.bytes, member: args.text('member') });
      if (!enrolled.ok) return refuse(reasonsOfOne(name, enrolled.error));
      const fingerprint = formatFingerprint(enrolled.value.thumbprint);
      return done([session.words.member.accepted(enrolled.value.name, enrolled.value.member, fingerprint)], { member: { ...enrolled.value, fingerprint } });
    }),
};
