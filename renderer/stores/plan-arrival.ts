import type { ImportedFile } from '#shared/ipc/import-views.ts';
import type { FileKind, FileToken } from '#shared/ipc/views.ts';
import type { Role } from '#shared/domain/council.ts';
import type { Screen } from '#shared/ipc/screens.ts';

/** What is done first with files that arrive. Their kind is known only by their contents, so most are offered to import. */
export type ArrivalPlan = 'preview-kit' | 'merge' | 'import';

export function planArrival(now: { readonly isOpen: boolean; readonly role: Role | null; readonly screen: Screen }): ArrivalPlan {
  if (!now.isOpen) return 'preview-kit';
  return now.role === 'secretary' && now.screen === 'merge' ? 'merge' : 'import';
}

/**
 * What is left after an import: files that were recognised and belong to another screen. Bundles go on to the merge
 * only when nothing else needs to be read, so that no refusal flies past.
 */
export function planRest(
  files: readonly FileToken[],
  outcomes: readonly ImportedFile[],
  role: Role | null,
): { readonly kits: readonly FileToken[]; readonly bundles: readonly FileToken[] } {
  const elsewhere = listElsewhere(files, outcomes);
  const only = elsewhere.length === outcomes.length;
  const kits = elsewhere.filter((one) => one.what === 'kit').map((one) => one.token);
  const bundles = elsewhere.filter((one) => one.what === 'bundle').map((one) => one.token);
  return { kits: only && bundles.length === 0 ? kits : [], bundles: only && role === 'secretary' ? bundles : [] };
}

/** What a spreadsheet is read as: its contents cannot say, so the screen that is open does, or the person. */
export type TablePlan = { readonly file: FileToken; readonly as: 'criteria-set' | 'scores' };

/** A spreadsheet that came in alone, on the screen that takes such a one: it need not be asked about. */
export function planTable(files: readonly FileToken[], outcomes: readonly ImportedFile[], screen: Screen): TablePlan | null {
  const [only, ...others] = listElsewhere(files, outcomes);
  if (only === undefined || only.what !== 'spreadsheet' || others.length > 0 || outcomes.length > 1) return null;
  if (screen === 'criteria-set') return { file: only.token, as: 'criteria-set' };
  return screen === 'survey' ? { file: only.token, as: 'scores' } : null;
}

/** Files that were recognised and belong to another screen. */
function listElsewhere(files: readonly FileToken[], outcomes: readonly ImportedFile[]): readonly { readonly what: FileKind; readonly token: FileToken }[] {
  return outcomes.flatMap(({ outcome }, index) => {
    // In the order of the files, of which two may have one name.
    const token = files[index];
    return outcome.kind !== 'belongs-elsewhere' || token === undefined ? [] : [{ what: outcome.what, token }];
  });
}
