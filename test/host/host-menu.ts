import { parseAccelerator } from './accelerators.ts';
import { appLife } from './host-app.ts';
import { host, type MenuEntry } from './host-state.ts';
import { sendAccelerators } from './host-web-contents.ts';
import { openWindow } from './host-window.ts';
import { refuseUnknown, strict } from './strict.ts';

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly click?: (item: object, window: object | null, event: object) => void;
  readonly submenu?: readonly Template[];
};

const nothing = (): void => undefined;
/** What each role does here. Editing is done by the browser itself, with the keys that the roles have by default. */
const ROLES: Readonly<Record<string, () => void>> = {
  undo: nothing, redo: nothing, cut: nothing, copy: nothing, paste: nothing, selectAll: nothing,
  quit: () => void appLife.quit(),
  minimize: () => openWindow()?.minimize(),
  togglefullscreen: () => {
    const window = openWindow();
    window?.setFullScreen(!window.isFullScreen());
  },
  // The browser has its own, by the same key.
  toggleDevTools: nothing,
};

/** Electron's `Menu`: a checked tree whose keys work in the page. */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly Template[]) => ({ entries: template.flatMap(toEntries) }),
  setApplicationMenu: (menu: { readonly entries: readonly MenuEntry[] } | null) => {
    host.menu = menu?.entries ?? [];
    if (host.browser !== null) sendAccelerators(host.menu.flatMap(({ accelerator }) => accelerator ?? []));
  },
});

let nextId = 1;

function toEntries(item: Template): readonly MenuEntry[] {
  refuseUnknown('MenuItem', item, ['id', 'label', 'type', 'role', 'accelerator', 'click', 'submenu']);
  if (item.submenu !== undefined) return item.submenu.flatMap(toEntries);
  if (item.type === 'separator') return [];
  const byRole = item.role === undefined ? undefined : ROLES[item.role];
  if (item.role !== undefined && byRole === undefined) throw new Error(`test host: menu role ${item.role} is not here`);
  const id = nextId;
  nextId += 1;
  const hasOwnKey = item.accelerator !== undefined && byRole !== nothing;
  return [
    {
      id: item.id ?? item.role ?? '',
      label: item.label ?? '',
      act: byRole ?? (() => item.click?.({}, openWindow(), {})),
      accelerator: hasOwnKey ? parseAccelerator(item.accelerator ?? '', id, process.platform) : null,
    },
  ];
}
