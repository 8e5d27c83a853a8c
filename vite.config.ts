import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const ROOT = import.meta.dirname;
const at = (...parts: readonly string[]): string => path.join(ROOT, ...parts);

/** `vite build --mode renderer|process|preload`: three bundles with three different worlds. */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'renderer':
      return rendererConfig();
    case 'process':
      return processConfig();
    case 'preload':
      return preloadConfig();
    default:
      throw new Error(`vite.config.ts: unknown mode "${mode}"; use renderer, process or preload`);
  }
});

/** The page. Relative addresses, because the same files are served from app://desk and, in tests, from a loopback host. */
function rendererConfig(): UserConfig {
  return {
    root: at('renderer'),
    base: './',
    plugins: [react(), copyPdfData()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // Files, never data: addresses and never inline scripts: the content security policy has no exception for them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The program is read from the disk of this machine: the size report costs more than it says.
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
    worker: { format: 'es' },
  };
}

/** Of the viewer's pictures only those that stand for a note on a page; folders pass. */
const isNoteSign = (file: string): boolean => !file.endsWith('.gif') && (!file.endsWith('.svg') || path.basename(file).startsWith('annotation-'));

/** Character maps, standard fonts and decoders of pdf.js, which it asks for while it draws; nothing comes from a network. */
function copyPdfData(): Plugin {
  return {
    name: 'copy-pdf-data',
    apply: 'build',
    closeBundle: () => {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(at('node_modules/pdfjs-dist', folder), at('out/renderer/pdfjs', folder), { recursive: true });
      }
      cpSync(at('node_modules/pdfjs-dist/web/images'), at('out/renderer/pdfjs/web/images'), { recursive: true, filter: isNoteSign });
    },
  };
}

/**
 * Main process, engine thread, inspector thread and command line, as ES modules in one folder without sub-folders: code
 * that two of them share lands in a chunk, and `import.meta.dirname` must mean the same folder there.
 */
function processConfig(): UserConfig {
  const entries = {
    main: 'electron/app/main.ts',
    'engine-thread': 'electron/engine/thread.ts',
    'inspect-thread': 'electron/evidence/inspect-thread.ts',
    cli: 'electron/cli/main.ts',
  };
  return {
    root: ROOT,
    publicDir: false,
    plugins: [clearOldScripts()],
    ssr: {
      // Everything is bundled but what cannot be: Electron is given by the program that runs us, better-sqlite3 loads a
      // native file beside it, and pdf.js loads its own worker file by a relative path.
      noExternal: true,
      external: ['electron', 'better-sqlite3', 'pdfjs-dist', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
    },
    build: {
      ssr: true,
      outDir: at('out/app'),
      // The preload's bundle stands in the same folder: see clearOldScripts.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(at(file))).map(([name, file]) => [name, at(file)])),
        external: [/^electron(?:\/|$)/, /^better-sqlite3(?:\/|$)/, /^pdfjs-dist(?:\/|$)/, /^@napi-rs\/canvas$/, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** Chunks of earlier builds bear other names: they would stay for ever, and go into the installers. */
function clearOldScripts(): Plugin {
  return {
    name: 'clear-old-scripts',
    apply: 'build',
    buildStart: () => {
      const folder = at('out/app');
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        if (name.endsWith('.js')) rmSync(path.join(folder, name));
      }
    },
  };
}

/** A sandboxed preload can load only one file of CommonJS, with `electron` as its one module. */
function preloadConfig(): UserConfig {
  return {
    root: ROOT,
    publicDir: false,
    build: {
      outDir: at('out/app'),
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      reportCompressedSize: false,
      lib: { entry: at('electron/preload/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  };
}
