import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** True for what the page may load: our own origin, and addresses that hold their bytes in themselves. */
function isOwnAddress(address: string, isDeveloping: boolean): boolean {
  return (
    address.startsWith(`${APP_ORIGIN}/`) ||
    // Pictures, fonts and workers that the page made itself: nothing leaves the machine with them.
    address.startsWith('blob:') ||
    address.startsWith('data:') ||
    // The developer tools are pages of their own; an installed program has none.
    (isDeveloping && address.startsWith('devtools://'))
  );
}

/** Shuts every door of the session that the program does not need. */
export function secureSession(session: Session, isDeveloping: boolean): void {
  // The second wall after the content security policy, and one that a page cannot influence: a link, a form, a picture or
  // a font inside a PDF, or a fault in pdf.js, still cannot make this machine send a request.
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnAddress(details.url, isDeveloping) });
  });
  // Camera, microphone, position, notifications, clipboard reading, USB…: nothing that the program does needs one, and
  // Electron grants them all unless told otherwise. Asked for…
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  // …looked up without asking…
  session.setPermissionCheckHandler(() => false);
  // …and devices, which have a handler of their own.
  session.setDevicePermissionHandler(() => false);
  // Nothing is saved by the page: files leave only by a bundle's own way through a dialog, staged and read back.
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps the window on our page, alone. */
export function securePage(contents: WebContents): void {
  // No second window: it would have our origin, and no one has thought about what it may do.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The page is loaded once by the program and never goes elsewhere: not by a link in evidence, not by a file dropped on
  // the window (Chromium would show it in our place), not in a frame.
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  // A <webview> would be a browser within the window, with preferences of its own.
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // WebRTC opens sockets that no request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
