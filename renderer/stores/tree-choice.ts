import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { createAcceptanceStore, type AcceptanceStore } from './acceptance-store.ts';
import { takableOf } from './why-left-out.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** The criteria of the unit on the desk whose self-scores are taken over together; of another unit none is chosen. */
export function createTreeChoice({ client, workspace }: { readonly client: Client; readonly workspace: WorkspaceStore }): AcceptanceStore<CriterionCode> {
  const choice = createAcceptanceStore<CriterionCode>({
    client,
    workspace,
    listChosen: (chosen) => {
      const { sheet } = workspace.store.getState();
      return sheet === null ? [] : sheet.lines.filter(({ code }) => chosen.has(code)).map(({ code }) => ({ key: code, unit: sheet.unit, code, lineOf: takableOf }));
    },
    // What was recorded the workspace shows by itself.
    onCell: () => undefined,
  });
  workspace.store.subscribe((now, before) => {
    if (now.unit !== before.unit) choice.clear();
  });
  return choice;
}
