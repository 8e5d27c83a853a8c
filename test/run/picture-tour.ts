import path from 'node:path';
import { createWalker } from '#test/e2e/places/walk-places.ts';
import { takePicture } from './take-picture.ts';

/** The places that a reader of README.md sees, by the names of their pictures. */
const LIGHT: Readonly<Record<string, string>> = {
  overview: 'tong-quan',
  workspace: 'tham-dinh',
  sign: 'ky-va-xuat',
  start: 'bat-dau',
  round: 'dot',
  'criteria-set': 'bo-tieu-chi',
  policy: 'quy-che',
  'survey-preview': 'dieu-tra',
  'merge-preview': 'tong-hop',
  results: 'ket-qua',
  explanation: 'cach-tinh',
};
const DARK: Readonly<Record<string, string>> = { workspace: 'tham-dinh-toi' };

/** Walks through the main places in Vietnamese and pictures each at 1280×800 into a folder. Gives the names of the files. */
export async function tourWithCamera(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  const walker = await createWalker();
  try {
    for (const [theme, pictures] of [['light', LIGHT], ['dark', DARK]] as const) {
      await walker.walk({
        locale: 'vi',
        theme,
        names: Object.keys(pictures),
        look: async (place, desk) => {
          const name = `${pictures[place.name] ?? place.name}.png`;
          await takePicture(desk, path.join(folder, name));
          names.push(name);
        },
      });
    }
    return names;
  } finally {
    await walker.end();
  }
}
