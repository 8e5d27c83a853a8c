import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatBytes, formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { BackupView } from '#shared/ipc/backup-views.ts';

type BackupTableProps = { readonly backups: readonly BackupView[]; readonly isDisabled: boolean; readonly onRestore: (backup: BackupView) => void };

/** Each backup with why it was made, what it holds and where it is; the latest first. */
export function BackupTable({ backups, isDisabled, onRestore }: BackupTableProps) {
  const { words, numbers } = useWords();
  const text = words.backups;
  if (backups.length === 0) return <p>{text.none}</p>;
  const title = text.listTitle(formatInteger(backups.length, numbers));
  return (
    <section className="stack">
      <h3>{title}</h3>
      <div className="card table-frame backup-list">
        <table className="table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{text.at}</th>
              <th scope="col">{text.reason}</th>
              <th scope="col" className="number">
                {text.holds}
              </th>
              <th scope="col" className="number">
                {text.size}
              </th>
              <th scope="col">{text.spot}</th>
              <th scope="col">
                <span className="sr-only">{text.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={`${backup.spot} ${backup.name}`}>
                <td className="strong">{formatMoment(backup.at)}</td>
                <td>{text.reasons[backup.reason]}</td>
                <td className="number">{formatInteger(backup.journal, numbers)}</td>
                <td className="number">{formatBytes(backup.size, numbers)}</td>
                <td>{text.spots[backup.spot]}</td>
                <td className="backup-act">
                  <Button isDisabled={isDisabled} label={text.restoreOf(formatMoment(backup.at), text.spots[backup.spot])} onPress={() => onRestore(backup)}>
                    {text.restore}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
