/** What `import … from 'electron'` gives in the host. A name that is not here fails when the bundle is linked. */
export { app } from './host-app.ts';
export { ipcMain } from './host-ipc.ts';
export { Menu } from './host-menu.ts';
export { dialog, protocol, screen, session, shell } from './host-system.ts';
export { BrowserWindow } from './host-window.ts';
