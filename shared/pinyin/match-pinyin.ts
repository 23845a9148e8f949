import { polyphonic } from 'pinyin-pro';

const readings = new Map<string, readonly string[]>();

/** All readings of a character in plain letters (ü as v); a letter or digit reads as itself. */
function readingsOf(char: string): readonly string[] {
  const known = readings.get(char);
  if (known) return known;
  const found = /^[a-z0-9]$/i.test(char)
    ? [char.toLowerCase()]
    : /^\p{Script=Han}$/u.test(char)
      ? [...new Set(polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? [])]
      : [];
  readings.set(char, found);
  return found;
}

const soundsOfNames = new Map<string, readonly (readonly string[])[]>();

function soundsOf(name: string): readonly (readonly string[])[] {
  const known = soundsOfNames.get(name);
  if (known) return known;
  const sounds = [...name].map(readingsOf).filter((one) => one.length > 0);
  soundsOfNames.set(name, sounds);
  return sounds;
}

/** Each character takes the whole or the beginning of one of its readings. */
function follows(sounds: readonly (readonly string[])[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const options = sounds[at];
  if (!options) return false;
  return options.some((reading) => {
    for (let length = Math.min(reading.length, letters.length); length > 0; length -= 1) {
      if (!letters.startsWith(reading.slice(0, length))) continue;
      if (follows(sounds, at + 1, letters.slice(length))) return true;
    }
    return false;
  });
}

/**
 * Where the letters of a pinyin, whole or only initials (`kphd`, `kepuhd`), are read in a name, as the
 * number of its spoken characters before them; any reading of a character counts. -1 where they are not.
 */
export function matchPinyin(name: string, typed: string): number {
  const letters = typed.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-z0-9]+$/.test(letters)) return -1;
  const sounds = soundsOf(name);
  return sounds.findIndex((_, at) => follows(sounds, at, letters));
}
