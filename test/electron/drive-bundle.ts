/**
 * Runs what is built for Electron, with the stand-in for the engine, in a process of its own: the real
 * files of `dist/electron` find their packs, catalog, migrations and native module from where they lie.
 * Prints what came out as one line of JSON.
 */
import { existsSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fake from './fake-electron.ts';

const [, , dist = '', folder = ''] = process.argv;
const standIn = new URL('fake-electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

interface Bridge {
  readonly request: (name: string, body: string) => Promise<string>;
  readonly listen: (listener: (event: string) => Promise<boolean>) => void;
}

interface Answer {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
}

await import(pathToFileURL(join(dist, 'main.js')).href);
fake.app.ready.resolve(undefined);
while (fake.BrowserWindow.all.size === 0) await new Promise((done) => setTimeout(done, 20));
createRequire(import.meta.url)(join(dist, 'preload.cjs'));
const bridge = fake.exposed.get('budgetDisclosure') as Bridge;

const events: string[] = [];
bridge.listen(async (event) => events.push(event) > 0);

async function ask(name: string, input: unknown): Promise<Answer> {
  return JSON.parse(await bridge.request(name, JSON.stringify(input))) as Answer;
}

const info = await ask('app/info', {});
const opened = await ask('library/open', { path: join(folder, '库.db') });
const packs = await ask('pack/list', {});
const catalog = await ask('catalog/load', {});
const sample = await ask('sample/load', { id: 'yubei-2024' });
const created = await ask('year/create', { entry: sample.value?.['entry'] });
const written: string[] = [];
for (const format of ['word', 'excel', 'html', 'report', 'leader']) {
  const key = created.value?.['key'];
  const file = await ask('export/write', { key, folder, format, mayReplace: true });
  written.push(String(file.value?.['path']));
}
const page = await fake.session.defaultSession.serve?.(new Request('app://window/'));
const [window] = fake.BrowserWindow.all;
window?.close();
await fake.app.ended.promise;

const preload = (window?.options['webPreferences'] as { readonly preload: string }).preload;
process.stdout.write(
  `${JSON.stringify({
    exposed: [...fake.exposed.keys()],
    functions: Object.keys(bridge),
    isPreloadThere: existsSync(preload),
    answers: [info, opened, packs, catalog, sample, created].map(({ ok }) => ok),
    packs: (packs.value?.['packs'] as unknown[]).length,
    written: written.map((path) => existsSync(path)),
    page: [page?.status, page?.headers.get('content-type')],
    events,
  })}\n`,
);
