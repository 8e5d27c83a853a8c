import path from 'node:path';
import { app, protocol } from 'electron';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { APP_SCHEME } from './app-protocol.ts';
import { createArrivals } from './arrivals.ts';
import { createFileTokens } from './file-tokens.ts';
import { runDesk } from './run-desk.ts';
import { parseStartArguments } from './start-arguments.ts';

/** Entry of the program: what must be said before Electron is ready, then `runDesk`. Wiring only. */
function startProgram(): void {
  const start = parseStartArguments(process.argv);
  // A plain name below the person's application data: the product's own name has marks and a blank, which some backup
  // programs and scripts mangle. It also decides which starts share the single-instance lock.
  app.setPath('userData', start.userData === null ? path.join(app.getPath('appData'), 'ban-tham-dinh') : path.resolve(start.userData));
  // One program per data folder: two would write the same database and each show the other's scores too late.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // The third wall: no name and no address resolves, whatever a part of Chromium tries by itself.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Chromium's own errands (component updates, field trials, variations) would fail; they need not even start.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  // A page that is not sandboxed cannot come into being, whatever a window asks for.
  app.enableSandbox();

  const world = createRealWorld();
  const tokens = createFileTokens(world);
  const arrivals = createArrivals(tokens);
  arrivals.add(start.files.map((file) => path.resolve(file)));
  app.on('second-instance', (_event, argv, folder) => {
    arrivals.add(parseStartArguments(argv).files.map((file) => path.resolve(folder, file)));
  });
  // macOS hands files over by an event, also before the window is there.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    arrivals.add([file]);
  });
  runDesk({ world, tokens, arrivals, isSample: start.isSample, bundleFolder: import.meta.dirname }).catch(failStart);
}

/** A start that fails is a bug: say so where a support person looks, and end with a code. */
function failStart(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(70);
}

startProgram();
