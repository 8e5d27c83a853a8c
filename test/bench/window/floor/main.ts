import path from 'node:path';
import { app, protocol, session } from 'electron';
import { APP_ORIGIN, APP_SCHEME, createAppProtocol } from '#electron/app/app-protocol.ts';
import { createDeskWindow } from '#electron/app/desk-window.ts';
import { secureSession } from '#electron/app/session-security.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';

/**
 * The least program that could show a page in this program's window: the same window, walls and way of the bytes, no
 * engine, no menu, and one of the pages beside this file. Arguments: `--user-data=DIR --page=NAME [--workspace=DIR]`.
 */
const valueOf = (name: string): string | null => process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const userData = valueOf('user-data') ?? '';

app.setPath('userData', userData);
if (!app.requestSingleInstanceLock()) throw new Error('another program has this data folder');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
void app.whenReady().then(showPage);

async function showPage(): Promise<void> {
  const world = createRealWorld();
  const pageFolder = path.join(import.meta.dirname, '../page');
  secureSession(session.defaultSession, true);
  protocol.handle('app', createAppProtocol({ disk: world.disk, pageFolder, openWorkspaceRoot: () => valueOf('workspace') }));
  const preloadFile = path.join(import.meta.dirname, '../../app/preload.cjs');
  const { window } = await createDeskWindow({ world, userData, preloadFile, isDeveloping: true, onPageGone: () => app.exit(70) });
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(`${APP_ORIGIN}/${valueOf('page') ?? ''}.html`);
}
