import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createDeskWindow } from '#electron/app/desk-window.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

/** What Electron's window was made with, in a world without its binary. */
const asked = vi.hoisted(() => ({ options: {} as Record<string, unknown> }));
vi.mock('electron', () => ({
  screen: { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }), getAllDisplays: () => [] },
  BrowserWindow: class {
    webContents = { on: () => undefined, setWindowOpenHandler: () => undefined, setWebRTCIPHandlingPolicy: () => undefined };
    constructor(options: Record<string, unknown>) {
      asked.options = options;
    }
    once = (): void => undefined;
    on = (): void => undefined;
  },
}));

/** A page that fell into strange hands meets each of these. */
const WALLS: Readonly<Record<string, unknown>> = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false, webSecurity: true, allowRunningInsecureContent: false,
  experimentalFeatures: false, enableBlinkFeatures: '', webviewTag: false, plugins: false, navigateOnDragDrop: false, spellcheck: false, disableDialogs: true, backgroundThrottling: false,
};

/** Preferences of Electron that open no door, or that this program has no use for: none of them is set. */
const NO_WALLS = new Set([
  'accessibleTitle', 'additionalArguments', 'autoplayPolicy', 'defaultEncoding', 'defaultFontFamily', 'defaultFontSize', 'defaultMonospaceFontSize', 'disableBlinkFeatures', 'disableHtmlFullscreenWindowResize', 'disableWakeLocks',
  'enableDeprecatedPaste', 'enablePreferredSizeMode', 'enableWebSQL', 'focusOnNavigation', 'imageAnimationPolicy', 'images', 'javascript', 'minimumFontSize', 'offscreen', 'partition', 'safeDialogs', 'safeDialogsMessage', 'scrollBounce',
  'session', 'textAreasAreResizable', 'transparent', 'v8CacheOptions', 'webgl', 'zoomFactor', 'zoomMode',
]);

async function preferencesOf(isDeveloping: boolean): Promise<Record<string, unknown>> {
  await createDeskWindow({ world: createTestWorld(), userData: await makeTempFolder(), preloadFile: '/preload.cjs', isDeveloping, onPageGone: () => undefined });
  return asked.options['webPreferences'] as Record<string, unknown>;
}

describe('the window is made', () => {
  let preferences: Record<string, unknown> = {};
  beforeAll(async () => {
    preferences = await preferencesOf(false);
  });

  it.each(Object.entries(WALLS))('with %s: %s', (name, value) => {
    expect(preferences[name]).toBe(value);
  });

  it('with one script between page and program, and nothing that was not thought of', () => {
    expect(Object.keys(preferences).toSorted()).toEqual([...Object.keys(WALLS), 'preload', 'devTools'].toSorted());
    expect(preferences['preload']).toBe('/preload.cjs');
  });

  it('with the developer tools only where it runs from source', async () => {
    expect(preferences['devTools']).toBe(false);
    expect((await preferencesOf(true))['devTools']).toBe(true);
  });

  it('and every preference that this Electron knows was looked at', () => {
    expect(listKnownPreferences().filter((name) => !(name in WALLS) && !NO_WALLS.has(name) && name !== 'preload' && name !== 'devTools')).toEqual([]);
  });
});

/** From the declarations of the Electron that the program ships with: one with a new preference fails here until it is judged. */
function listKnownPreferences(): readonly string[] {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const declared = readFileSync(path.join(folder, 'electron.d.ts'), 'utf8');
  const body = /^ {2}interface WebPreferences \{\n([\s\S]*?)^ {2}\}/m.exec(declared)?.[1] ?? '';
  return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map((match) => match[1] ?? '');
}
