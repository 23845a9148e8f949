import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { exportDisclosure } from '../../../electron/services/export-disclosure.ts';
import { loadPackFiles } from '../../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../../electron/services/samples.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import type { PackFiles } from '../../../shared/pack/index.ts';
import { must } from '../../support/must.ts';
import { mutateText } from '../mutate-text.ts';
import { mutateTree } from '../mutate-tree.ts';
import type { Random } from '../random.ts';
import { type Folders, type Target, outcomeOf } from './target.ts';

const LIQUID_PIECES = [
  '{% for i in (1..999999999) %}x{% endfor %}',
  '{% for a in (1..3000) %}{% for b in (1..3000) %}{% assign c = a | plus: b %}{% endfor %}{% endfor %}',
  '{% assign s = "xxxxxxxx" %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}',
  '{% assign s = "x" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
  "{% include '../../../../etc/passwd' %}",
  "{% render 'narrative' %}",
  "{% include 'narrative' %}",
  "{% layout 'narrative' %}",
  '{{ all.constructor }}',
  '{{ all.__proto__ }}',
  '{{ all.scope }}',
  '{{ all.children }}',
  '{{ all.parent.parent }}',
  '{{ facts }}',
  '{{ facts | json }}',
  '{{ all | json }}',
  '{{ all | inspect }}',
  '{{ "a" | split: "" | join: facts }}',
  '{{ 1 | divided_by: 0 }}',
  '{{ "9" | times: 1e300 | round: 400 }}',
  '{{ "now" | date: "%9999999999Y" }}',
  '{% if %}',
  '{{',
  '%}',
  '{% raw %}',
  '{% comment %}',
  '\n:::\n',
  '\n::table t01\n',
  '\n::chart x\n',
  '\n####### x\n',
  '<script>alert(1)</script>',
  '\u0000',
];

const YAML_PIECES = [
  '&a [*a, *a]',
  'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n',
  '<<: *missing',
  '!!js/function "x"',
  '!!binary "aGVsbG8="',
  '!!set {a, b}',
  '? {a: b}\n: c\n',
  '__proto__: {polluted: true}\n',
  '['.repeat(3000),
  '- '.repeat(3000),
  '{a: '.repeat(3000),
  '%YAML 1.1\n---\n',
  '\n---\n',
  '\t',
  '*x',
  '|9\n',
  '"\\',
  '1e999',
  '0x7fffffffffffffff',
];

interface Known {
  readonly files: PackFiles;
  readonly data: YearData;
}

function mutateFile(name: string, text: string, random: Random): string {
  if (name.endsWith('.liquid')) return mutateText(text, random, LIQUID_PIECES);
  if (random.chance(0.25)) return mutateText(text, random, YAML_PIECES);
  return stringify(mutateTree(parse(text), random), { aliasDuplicateObjects: false });
}

function mutatePack(files: PackFiles, random: Random): Record<string, string> {
  const changed = { ...files };
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const names = Object.keys(files);
    const texts = names.filter((one) => one.endsWith('.liquid'));
    const name = random.chance(0.5) ? random.pick(texts) : random.pick(names);
    if (random.chance(0.03)) Reflect.deleteProperty(changed, name);
    else changed[name] = mutateFile(name, files[name] ?? '', random);
  }
  return changed;
}

function writePack(folder: string, files: PackFiles): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Template packs, through to the exported files. */
export async function openPack({ input, output }: Folders): Promise<Target> {
  const ids = await listSamples();
  const known = await Promise.all(
    ids.map(async (id): Promise<Known> => {
      return { files: must(await loadPackFiles(id)), data: must(await readSample(id)) };
    }),
  );
  return {
    async run(random) {
      const { files, data } = random.pick(known);
      const template = join(input, 'pack');
      writePack(template, mutatePack(files, random));
      return outcomeOf(await exportDisclosure({ data, template, folder: output }));
    },
  };
}
