import { showText } from './show-found.ts';

/** `file: entries[3].self.points`; only the file, or only the path, when the other is empty. */
export function joinPath(file: string, path: readonly PropertyKey[]): string {
  const text = formatPath(path);
  if (file === '' || text === '') return file === '' ? text : file;
  return `${file}: ${text}`;
}

function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][A-Za-z0-9_$]{0,79}$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `["${showText(String(step))}"]`;
  }
  return text;
}
