import type { PageAccelerator } from './page-side.ts';

const MODIFIERS = new Set(['cmdorctrl', 'commandorcontrol', 'cmd', 'command', 'ctrl', 'control', 'shift', 'alt', 'option']);

/** Reads one accelerator as Electron writes it: `CmdOrCtrl+Shift+I`, `F11`, `CmdOrCtrl+=`. */
export function parseAccelerator(text: string, id: number, platform: string): PageAccelerator {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const isMac = platform === 'darwin';
  const strange = [...modifiers].find((modifier) => !MODIFIERS.has(modifier));
  if (strange !== undefined || key === '') throw new Error(`test host: accelerator ${text} is not understood`);
  const either = modifiers.has('cmdorctrl') || modifiers.has('commandorcontrol');
  return {
    id,
    key: key.toLowerCase() === 'plus' ? '+' : key.toLowerCase(),
    ctrl: modifiers.has('ctrl') || modifiers.has('control') || (either && !isMac),
    meta: modifiers.has('cmd') || modifiers.has('command') || (either && isMac),
    shift: modifiers.has('shift'),
    alt: modifiers.has('alt') || modifiers.has('option'),
  };
}
