import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session, WebContents } from 'electron';
import { securePage, secureSession } from '#electron/app/session-security.ts';

/** What was given to a stand-in of Electron's own objects, by the name of the function or event. */
function record(): { readonly given: Map<string, unknown>; readonly object: (...names: readonly string[]) => Record<string, unknown> } {
  const given = new Map<string, unknown>();
  const keep = (name: string) => (value: unknown): void => void given.set(name, value);
  return {
    given,
    object: (...names) => ({
      ...Object.fromEntries(names.map((name) => [name, keep(name)])),
      on: (event: string, listener: unknown) => void given.set(event, listener),
    }),
  };
}

type AskRequest = (details: { readonly url: string }, callback: (answer: { readonly cancel: boolean }) => void) => void;
type AskPermission = (contents: null, permission: string, callback: (isGranted: boolean) => void) => void;

function sessionOf(isDeveloping: boolean) {
  const { given, object } = record();
  const session = { ...object('setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'), webRequest: object('onBeforeRequest') };
  secureSession(session as unknown as Session, isDeveloping);
  return {
    isLetThrough: (url: string): boolean => {
      let isCancelled: boolean | null = null;
      (given.get('onBeforeRequest') as AskRequest)({ url }, ({ cancel }) => (isCancelled = cancel));
      expect(isCancelled).not.toBeNull();
      return isCancelled === false;
    },
    isGranted: (permission: string): readonly boolean[] => {
      const answers: boolean[] = [];
      (given.get('setPermissionRequestHandler') as AskPermission)(null, permission, (isGranted) => answers.push(isGranted));
      return [...answers, (given.get('setPermissionCheckHandler') as (contents: null, permission: string) => boolean)(null, permission), (given.get('setDevicePermissionHandler') as (details: object) => boolean)({ deviceType: permission })];
    },
    given,
  };
}

const STRANGERS = [
  'http://example.org/', 'https://example.org/', 'ws://example.org/', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'file:///C:/Windows/win.ini', 'http://127.0.0.1/', 'http://localhost/',
  'http://[::1]/', 'http://desk/', 'https://desk/', 'app://desk.example.org/', 'app://desk@example.org/', 'app://deskx/', 'app://other/', 'app:desk/', 'app://desk', 'apps://desk/', 'chrome://settings/', 'chrome-extension://abc/x.js',
  'about:blank', 'javascript:alert(1)', 'filesystem:app://desk/x', 'view-source:app://desk/', 'intent://x', 'mailto:a@b', 'tel:1', 'devtools://devtools/bundled/x.js', '',
];

describe('the session of an installed program', () => {
  const session = sessionOf(false);

  it.each(STRANGERS)('sends nothing to %s', (url) => {
    expect(session.isLetThrough(url)).toBe(false);
  });

  it('sends nothing to any host, by whichever scheme and port', () => {
    const scheme = fc.constantFrom('http', 'https', 'ws', 'wss', 'ftp', 'file', 'app', 'chrome', 'devtools', 'gopher', 'smb');
    fc.assert(
      fc.property(scheme, fc.webAuthority({ withIPv4: true, withIPv6: true, withPort: true, withUserInfo: true }), fc.webPath(), (one, authority, path) => {
        fc.pre(authority !== 'desk');
        expect(session.isLetThrough(`${one}://${authority}${path}`)).toBe(false);
      }),
    );
  });

  it.each(['app://desk/index.html', 'app://desk/evidence/00', 'blob:app://desk/1', 'data:image/png;base64,AA=='])('reads its own: %s', (url) => {
    expect(session.isLetThrough(url)).toBe(true);
  });

  it.each([
    'media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen', 'openExternal', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'mediaKeySystem', 'idle-detection', 'speaker-selection',
    'storage-access', 'top-level-storage-access', 'window-management', 'fileSystem', 'hid', 'serial', 'usb', 'local-fonts', 'local-network-access', 'keyboardLock', 'persistent-storage', 'unknown', 'one that is not known yet',
  ])('grants no %s, asked for, looked up or as a device', (permission) => {
    expect(session.isGranted(permission)).toEqual([false, false, false]);
  });

  it('saves nothing that the page wants to download', () => {
    let isPrevented = false;
    (session.given.get('will-download') as (event: object) => void)({ preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });
});

it('only who runs from source has the developer tools', () => {
  expect(sessionOf(true).isLetThrough('devtools://devtools/bundled/x.js')).toBe(true);
  expect(STRANGERS.filter((url) => !url.startsWith('devtools:') && sessionOf(true).isLetThrough(url))).toEqual([]);
});

describe('the window', () => {
  const { given, object } = record();
  securePage(object('setWindowOpenHandler', 'setWebRTCIPHandlingPolicy') as unknown as WebContents);

  it('opens no other, whatever it is asked for', () => {
    const answer = given.get('setWindowOpenHandler') as (details: { readonly url: string }) => { readonly action: string };
    for (const url of ['app://desk/index.html', 'about:blank', ...STRANGERS]) expect(answer({ url }).action).toBe('deny');
  });

  it.each(['will-frame-navigate', 'will-attach-webview'])('refuses %s, to its own page too', (event) => {
    let isPrevented = false;
    (given.get(event) as (event: object) => void)({ url: 'app://desk/index.html', preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  it('lets no socket of WebRTC past the filter of requests', () => {
    expect(given.get('setWebRTCIPHandlingPolicy')).toBe('disable_non_proxied_udp');
  });
});
