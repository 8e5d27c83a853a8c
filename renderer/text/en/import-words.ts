import { countOf } from './count-of.ts';
import type { ImportWords } from '../vi/import-words.ts';

export const enImportWords: ImportWords = {
  title: 'Import files',
  working: (count) => `Reading ${countOf(count, 'file')}…`,
  done: (imported, all) => `${imported} of ${countOf(all, 'file')} imported.`,
  nothing: 'No file was imported.',
  files: 'File by file',
  imported: 'Imported',
  alreadyHere: 'Here already',
  elsewhere: 'Belongs elsewhere',
  refused: 'Refused',
  stopped: 'Stopped',
  what: (kind, title) => (title === '' ? kind : `${kind}: ${title}`),
  packageFacts: (revision, entries, evidence, size) => `revision ${revision}, ${countOf(entries, 'self-scored entry', 'self-scored entries')}, ${countOf(evidence, 'document')} (${size})`,
  unreadable: (count) => `${countOf(count, 'document')} that cannot be read, kept as evidence all the same`,
  unreadableFile: (file, reason) => `${file}: ${reason}`,
  warnings: 'Worth a look',
  bundleElsewhere: 'Bundles are merged by the secretariat, on the Merge screen.',
  kitElsewhere: 'A kit starts a new round on the start screen.',
  otherElsewhere: 'This file is used in another role.',
  openMerge: 'Preview the merge',
  openKit: 'Look at the kit',
};
