import path from 'node:path';
import { tourWithCamera } from './picture-tour.ts';

/** `npm run pictures`: the pictures of README.md, made by the program as it was built last. */
const folder = path.resolve(import.meta.dirname, '../../resources/pictures');
for (const name of await tourWithCamera(folder)) process.stdout.write(`resources/pictures/${name}\n`);
