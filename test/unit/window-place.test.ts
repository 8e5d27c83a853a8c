import { describe, expect, it } from 'vitest';
import { placeWindow } from '#electron/app/window-state.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('the place of the window', () => {
  it('is the usual size in the middle at the first start', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({ x: 320, y: 120, width: 1280, height: 800 });
  });

  it('fits a small display at the first start', () => {
    expect(placeWindow(null, [{ x: 0, y: 24, width: 1024, height: 700 }])).toEqual({ x: 0, y: 24, width: 1024, height: 700 });
  });

  it('is where it was while that display is there', () => {
    const place = { x: 1500, y: 50, width: 1400, height: 900 };
    expect(placeWindow(place, [laptop, projector])).toEqual(place);
  });

  it('comes back to the laptop, with its size cut to it, when the projector is gone', () => {
    expect(placeWindow({ x: 1500, y: 50, width: 1400, height: 900 }, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  it('comes back when only a sliver or no title bar is left on a display', () => {
    expect(placeWindow({ x: 1340, y: 0, width: 1280, height: 700 }, [laptop]).x).toBe(43);
    expect(placeWindow({ x: 0, y: 720, width: 1280, height: 700 }, [laptop]).y).toBe(14);
    expect(placeWindow({ x: 0, y: -300, width: 1280, height: 700 }, [laptop]).y).toBe(14);
  });

  it('is never smaller than the workspace needs, nor larger than the display', () => {
    expect(placeWindow({ x: 10, y: 10, width: 200, height: 100 }, [laptop])).toEqual({ x: 10, y: 10, width: 940, height: 600 });
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [laptop])).toEqual(laptop);
  });
});
