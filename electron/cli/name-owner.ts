import type { Thumbprint } from '#shared/domain/ids.ts';
import { nameMember } from '#electron/services/name-member/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { reasonsOfOne, type Reason } from './command.ts';

/** `--key` says whose workspace this is, where nothing has said so before; a key of somebody else is refused. */
export function nameOwner(context: WorkspaceContext, identity: Thumbprint): readonly Reason[] {
  const named = nameMember(context, identity);
  if (!named.ok) return reasonsOfOne('', named.error);
  const { standing, ofKey } = named.value;
  return standing === ofKey ? [] : [{ file: '', problem: { type: 'member-differs', where: '', expected: standing, found: ofKey } }];
}
