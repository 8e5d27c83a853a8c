import type { NamedDocument } from './gather-rescue.ts';

/** What no system takes in a name, or what leads out of a folder. */
const UNFIT = /[<>:"|?*\\/\p{Cc}]/gu;
const LONGEST = 80;

const fit = (part: string): string => part.replace(UNFIT, '_').replace(/^[. ]+|[. ]+$/gu, '');

/** A name that every system takes: marks stay, for a person looks for them. */
export function fitName(text: string): string {
  const dot = text.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [text.slice(0, dot), text.slice(dot)] : [text, ''];
  return `${fit(stem).slice(0, LONGEST) || '_'}${ending === '' ? '' : `.${fit(ending.slice(1))}`}`;
}

/** A folder for each unit and the unit's own names in it; documents of one name are told apart by a number. */
export function nameDocuments(documents: readonly NamedDocument[]): readonly (NamedDocument & { readonly folder: string; readonly name: string })[] {
  const taken = new Set<string>();
  const seen = new Set<string>();
  return documents.flatMap((document) => {
    const folder = fitName(document.unit);
    const base = fitName(document.file.split('/').at(-1) ?? document.file);
    const identity = `${folder}/${base}/${document.sha256}`;
    // The same document of two revisions is there once.
    if (seen.has(identity)) return [];
    seen.add(identity);
    for (let at = 1; ; at += 1) {
      const name = at === 1 ? base : base.replace(/(\.[^.]*)?$/u, (ending) => ` (${at})${ending}`);
      const key = `${folder}/${name}`.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return [{ ...document, folder, name }];
    }
  });
}
