import { createCanvas } from '@napi-rs/canvas';
import { seededRandom } from '../../../fixtures/sample-round/seeded-random.ts';

/** A4 at 200 dots an inch. */
export const SCAN_WIDTH = 1654;
export const SCAN_HEIGHT = 2339;

const LINES = 48;
const GRAIN = 17;

/** A JPEG of a page as an office's scanner gives it: lines of type on grainy paper, about 600 KB. */
export function makeScanPage(seed: number): Buffer {
  const chance = seededRandom(seed);
  const canvas = createCanvas(SCAN_WIDTH, SCAN_HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, SCAN_WIDTH, SCAN_HEIGHT);
  context.fillStyle = '#2b2b33';
  for (let line = 0; line < LINES; line += 1) {
    for (let left = 150; left < SCAN_WIDTH - 200; ) {
      const width = 12 + chance() * 90;
      context.fillRect(left, 160 + line * 43 + chance() * 2, width, 14 + chance() * 6);
      left += width + 12;
    }
  }
  const image = context.getImageData(0, 0, SCAN_WIDTH, SCAN_HEIGHT);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const grain = (chance() - 0.5) * GRAIN;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel] ?? 0) + grain;
  }
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/jpeg', 80);
}
