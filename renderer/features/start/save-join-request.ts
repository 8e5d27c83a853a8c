import type { Desk } from '#renderer/stores/desk.ts';
import { fileNamePart } from '#renderer/text/file-name-part.ts';
import type { Words } from '#renderer/text/words.ts';
import type { IdentitySummary } from '#shared/ipc/views.ts';

/** Asks where, then writes the public half of an identity. Gives whether a file was written. */
export async function saveJoinRequest(desk: Desk, identity: IdentitySummary, words: Words): Promise<boolean> {
  const target = await desk.client.call('chooseTarget', { suggestedName: words.start.joinRequestFile(fileNamePart(identity.name)) });
  if (!target.ok) {
    desk.app.showFailure(target.error);
    return false;
  }
  if (target.value === null) return false;
  const saved = await desk.client.call('saveJoinRequest', { identity: identity.thumbprint, target: target.value.token });
  desk.app.showFailure(saved.ok ? null : saved.error);
  return saved.ok;
}
