import path from 'node:path';
import { tourWithCamera } from './picture-tour.ts';

/** Where nobody can see the window: what it would show, beside what the command line has made. */
const folder = path.resolve(import.meta.dirname, '../../out/demo/man-hinh');
for (const name of await tourWithCamera(folder)) process.stdout.write(`out/demo/man-hinh/${name}\n`);
