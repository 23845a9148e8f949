import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFiles } from '../files/atomic-write.ts';

const whole = z.number().int();

/** A place on the screen, in the pixels of the desktop. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const windowPlaceSchema = z.object({
  x: whole,
  y: whole,
  width: whole.positive(),
  height: whole.positive(),
  isMaximized: z.boolean(),
});

/** Where the window was, and whether it filled the screen. */
export type WindowPlace = z.output<typeof windowPlaceSchema>;

const USUAL = { width: 1366, height: 768 };

/** So much of the window must be on a screen that it can be taken hold of. */
const HANDLE = { width: 160, height: 60 };

function clamped(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function isWithinReach(place: Place, screen: Place): boolean {
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const isWideEnough = right - Math.max(place.x, screen.x) >= HANDLE.width;
  // The title bar, by which a window is moved, is at its top.
  const isTopThere = place.y >= screen.y && place.y + HANDLE.height <= screen.y + screen.height;
  return isWideEnough && isTopThere;
}

function within(place: Place, screen: Place): Place {
  const width = Math.min(place.width, screen.width);
  const height = Math.min(place.height, screen.height);
  return {
    x: clamped(place.x, screen.x, screen.x + screen.width - width),
    y: clamped(place.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function centred(screen: Place): Place {
  const width = Math.min(USUAL.width, screen.width);
  const height = Math.min(USUAL.height, screen.height);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}

/**
 * Where the window opens: where it was, whole on that screen; in the middle of the first screen where
 * it was never, or the screen it was on is gone.
 *
 * @param screens The free areas of the screens, the main one first.
 */
export function placeOnScreen(last: Place | undefined, screens: readonly Place[]): Place {
  const screen = last && screens.find((one) => isWithinReach(last, one));
  if (last && screen) return within(last, screen);
  return centred(screens[0] ?? { x: 0, y: 0, ...USUAL });
}

/** What was remembered; undefined where that is nothing that can be read. */
export async function loadPlace(file: string): Promise<WindowPlace | undefined> {
  try {
    return windowPlaceSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Remembers the place. That it cannot be written stops nothing. */
export async function savePlace(file: string, place: WindowPlace): Promise<void> {
  await writeFiles([{ path: file, content: new TextEncoder().encode(JSON.stringify(place)) }]);
}
