import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { ScoreTableKind } from '#shared/ipc/table-views.ts';

/** Opens the system's dialog and reads the table that was chosen. */
export function useChooseTable(): (kind: ScoreTableKind) => void {
  const { app, client, scoreImport } = useDesk();
  return (kind) => {
    void client.call('chooseFiles', { kinds: ['spreadsheet'] }).then((chosen) => {
      if (!chosen.ok) return app.showFailure(chosen.error);
      const [file] = chosen.value;
      return file === undefined ? undefined : scoreImport.open(file, kind);
    });
  };
}
