import { parseJson } from '#shared/bundle/parse-json.ts';
import { recogniseDocument } from '#shared/bundle/read-document.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileKind } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { readStart } from '#electron/platform/read-start.ts';
import { detectSpreadsheet } from '#electron/spreadsheet/recognise-spreadsheet.ts';
import { SCORECARDS_FILE } from '../read-bundle/index.ts';
import { KIT_FILE } from '../read-kit/index.ts';
import { SUBMISSION_FILE } from '../read-package/index.ts';

/** Enough to see past blanks that a document may begin with. */
const START_BYTES = 256;

/** What a file is, by its content; of a JSON document also its bytes, so that it is not read twice. */
export type RecognisedFile =
  | { readonly kind: Extract<FileKind, 'package' | 'kit' | 'bundle' | 'spreadsheet'> }
  | { readonly kind: Extract<FileKind, 'criteria-set' | 'round' | 'join-request'>; readonly bytes: Uint8Array };

const BAG_KINDS = [[SUBMISSION_FILE, 'package'], [KIT_FILE, 'kit'], [SCORECARDS_FILE, 'bundle']] as const;

/** Names are ignored: people rename files. */
export async function recogniseFile(disk: Disk, file: string): Promise<Result<RecognisedFile, readonly Problem[]>> {
  const stat = await disk.stat(file);
  if (stat === null) return err([{ type: 'file-missing', where: '' }]);
  if (stat.kind === 'file') {
    const first = await readStart(disk, file, START_BYTES);
    const isDocument = looksLikeJson(first);
    // Also one that is locked or of an old form: reading it says so.
    if (!isDocument && (await detectSpreadsheet(disk, file)) !== null) return ok({ kind: 'spreadsheet' });
    if (!isArchive(first)) {
      if (!isDocument || stat.size > DEFAULT_LIMITS.jsonBytes) return err([{ type: 'file-unrecognised', where: '' }]);
      return recogniseJson(await disk.readWhole(file));
    }
  }
  const bag = await openBag({ disk, path: file });
  if (!bag.ok) return err(explainForeign(bag.error));
  const names = new Set(bag.value.files.map((entry) => entry.name));
  await bag.value.close();
  const found = BAG_KINDS.find(([name]) => names.has(name));
  return found === undefined ? err([{ type: 'payload-unrecognised', where: '' }]) : ok({ kind: found[1] });
}

/** A ZIP that is no bag may be anything, a spreadsheet too: then it is also said what is read here. */
function explainForeign(problems: readonly Problem[]): readonly Problem[] {
  const isForeign = problems.every(({ type }) => type === 'bag-top-folder' || type === 'bag-declaration-missing');
  return isForeign ? [...problems, { type: 'file-unrecognised', where: '' }] : problems;
}

/** Every ZIP begins with `PK`, also an empty one. */
const isArchive = (first: Uint8Array): boolean => first[0] === 0x50 && first[1] === 0x4b;

function recogniseJson(bytes: Uint8Array): Result<RecognisedFile, readonly Problem[]> {
  const json = parseJson({ bytes, where: '' });
  if (!json.ok) return json;
  const format = recogniseDocument(json.value, '');
  if (!format.ok) return format;
  switch (format.value) {
    case 'btd/criteria-set':
      return ok({ kind: 'criteria-set', bytes });
    case 'btd/round':
      return ok({ kind: 'round', bytes });
    case 'btd/join-request':
      return ok({ kind: 'join-request', bytes });
    case 'btd/submission':
    case 'btd/kit':
    case 'btd/scorecards':
    case 'btd/identity':
      return err([{ type: 'document-out-of-place', where: '', format: format.value }]);
    default:
      return unreachable(format.value);
  }
}

/** What does not is told in one sentence, not by its first wrong byte. A mark before the text is wrong, and told by its name. */
function looksLikeJson(start: Uint8Array): boolean {
  const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const first = (hasMark ? start.subarray(3) : start).find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}
