import path from 'node:path';
import type { Session } from './command.ts';

/** Files of a command line, each with the name by which the reasons call it: without folders, unless two share that. */
export function toIncomingFiles({ locate }: Session, typed: readonly string[]): readonly { readonly path: string; readonly name: string }[] {
  const names = typed.map(nameOfTyped);
  return typed.map((text, index) => {
    const name = names[index] ?? text;
    return { path: locate(text), name: names.filter((other) => other === name).length > 1 ? text : name };
  });
}

/** The name without folders, as messages give it; of `.` and `..` the folder's own text. */
export const nameOfTyped = (typed: string): string => path.basename(typed).normalize('NFC') || typed;
