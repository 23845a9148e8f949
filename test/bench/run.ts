import { benchDocuments } from './documents.ts';
import { benchLibraries } from './libraries.ts';
import { benchReviews } from './reviews.ts';
import { benchSpreadsheets } from './spreadsheets.ts';
import { benchWindow } from './window.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  documents: benchDocuments,
  reviews: benchReviews,
  libraries: benchLibraries,
  spreadsheets: benchSpreadsheets,
  window: benchWindow,
};

const wished = process.argv.slice(2);
const unknown = wished.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`没有这一项：${unknown.join('、')}。可选：${Object.keys(BENCHES).join('、')}`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wished.length === 0 || wished.includes(name)) await bench();
  }
}
