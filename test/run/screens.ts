import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWalker, type Appearance } from '#test/e2e/places/walk-places.ts';
import { writeContactSheet, type Picture } from './contact-sheet.ts';
import { takePicture } from './take-picture.ts';

/**
 * `npm run screens`: every place of the program as it was built last, in both languages and both themes at 1280×800, on a
 * large screen and in large text, as out/screens/<language>-<theme>[-size]/NN-name.png with a sheet of them all.
 */
type Variant = Appearance & { readonly folder: string; readonly width: number; readonly height: number };

const LAPTOP = { width: 1280, height: 800 } as const;
const VARIANTS: readonly Variant[] = [
  { folder: 'vi-light', locale: 'vi', theme: 'light', ...LAPTOP },
  { folder: 'vi-dark', locale: 'vi', theme: 'dark', ...LAPTOP },
  { folder: 'en-light', locale: 'en', theme: 'light', ...LAPTOP },
  { folder: 'en-dark', locale: 'en', theme: 'dark', ...LAPTOP },
  { folder: 'vi-light-1920x1080', locale: 'vi', theme: 'light', width: 1920, height: 1080 },
  { folder: 'vi-light-150-percent', locale: 'vi', theme: 'light', textZoom: 150, ...LAPTOP },
];

const root = path.resolve(import.meta.dirname, '../../out/screens');
/** Folders to take anew, all unless some are named: `npm run screens -- en-light`. */
const asked = process.argv.slice(2);
const variants = VARIANTS.filter(({ folder }) => asked.length === 0 || asked.includes(folder));

const pictures: Picture[] = [];
const walker = await createWalker();
try {
  for (const variant of variants) {
    const { folder, width, height } = variant;
    await rm(path.join(root, folder), { recursive: true, force: true });
    await walker.walk({
      ...variant,
      onStart: ({ page }) => page.setViewportSize({ width, height }),
      look: async ({ name, number }, desk) => {
        const file = `${folder}/${String(number).padStart(2, '0')}-${name}.png`;
        await takePicture(desk, path.join(root, file));
        pictures.push({ folder, name, number, file });
      },
    });
    process.stdout.write(`out/screens/${folder}: ${String(pictures.filter((one) => one.folder === folder).length)}\n`);
  }
} finally {
  await walker.end();
}
await writeFile(path.join(root, 'index.html'), writeContactSheet(variants.map(({ folder }) => folder), pictures));
process.stdout.write('out/screens/index.html\n');
