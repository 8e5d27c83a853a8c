/**
 * What the page may load, sent as a header with every answer of `app://desk`, so that no page can leave it out. It is
 * the first of three walls against a request to the outside; the session (`session-security.ts`) and the resolver
 * switch (`main.ts`) are the others.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  // Whatever is not named below is refused: frames, objects, media, manifests, prefetches.
  'default-src': ["'none'"],
  // Our own files only, no inline script and no eval; 'wasm-unsafe-eval' is needed by pdf.js's decoders (JPEG 2000, JBIG2).
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  // No 'unsafe-inline': the one inline sheet that is let through is react-aria's rule for touch panning on buttons, by the
  // digest of its text. After an update of react-aria a test says when the digest is another.
  'style-src': ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
  // blob: and data: are pictures that pdf.js draws itself; no address can be reached with them.
  'img-src': ["'self'", 'blob:', 'data:'],
  // data: are fonts that a PDF brings with it.
  'font-src': ["'self'", 'data:'],
  // Evidence, character maps, decoders: all from app://desk. A script that got in has nowhere to send anything.
  'connect-src': ["'self'"],
  // pdf.js's thread. blob: because pdf.js wraps its worker when it cannot load it directly.
  'worker-src': ["'self'", 'blob:'],
  // A <base> could turn every relative address of ours to another origin.
  'base-uri': ["'none'"],
  // A form needs no script to send data out.
  'form-action': ["'none'"],
  // Nobody may put our window into a frame and click through it.
  'frame-ancestors': ["'none'"],
};

export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');
