import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transform } from 'lightningcss';
import type { Plugin, Rolldown } from 'vite';
import { type Bundle, chunksNamed } from './preload-window.ts';

const LIBRARY = join(dirname(createRequire(import.meta.url).resolve('antd/package.json')), 'es');

/** How components ask for their class names: `getPrefixCls('btn', …)` gives `ant-btn`. */
const ASKED_PREFIX = /getPrefixCls\('([\w-]+)'/g;
const CLASS = /\.([a-z][\w-]*)/gi;

/** Right-to-left writing, and notes of the page on which the library made its style sheet. */
const NEVER_USED = /-rtl$|^css-var-_R_|^data-ant-cssinjs-/;

/** A component of the library. */
interface Component {
  /** Its modules of styles; all its modules where it has no styles of its own. */
  readonly folder: string;
  readonly prefixes: readonly string[];
}

function prefixesIn(file: string): readonly string[] {
  const code = readFileSync(join(LIBRARY, file), 'utf8');
  return [...code.matchAll(ASKED_PREFIX)].flatMap(([, prefix]) => prefix ?? []);
}

function listComponents(): readonly Component[] {
  const files = globSync('*/**/*.js', { cwd: LIBRARY }).map((file) => file.replaceAll('\\', '/'));
  const byName = Map.groupBy(files, (file) => file.slice(0, file.indexOf('/')));
  return [...byName].map(([name, own]) => ({
    folder: own.includes(`${name}/style/index.js`) ? `${name}/style` : name,
    prefixes: [name, ...own.flatMap(prefixesIn)].map((prefix) => `ant-${prefix}`),
  }));
}

/** The longest prefix of a class name: `ant-tree-select` does not belong to `ant-tree`. */
function longestPrefix(name: string, prefixes: ReadonlySet<string>): string | undefined {
  if (prefixes.has(name)) return name;
  const end = name.lastIndexOf('-');
  return end < 0 ? undefined : longestPrefix(name.slice(0, end), prefixes);
}

/**
 * The class names of a style sheet that no element of a program of these modules can have:
 * those of components of the library whose style is not in the program. Names of unknown origin are left out.
 */
export function unusedClasses(css: string, modules: readonly string[]): readonly string[] {
  const components = listComponents();
  const all = new Set(components.flatMap(({ prefixes }) => prefixes));
  const used = new Set(
    components
      .filter(({ folder }) => modules.some((id) => id.includes(`/antd/es/${folder}/`)))
      .flatMap(({ prefixes }) => prefixes),
  );
  const names = new Set([...css.matchAll(CLASS)].flatMap(([, name]) => name ?? []));
  return [...names].filter((name) => {
    const prefix = longestPrefix(name, all);
    return NEVER_USED.test(name) || (prefix !== undefined && !used.has(prefix));
  });
}

function modulesOf(bundle: Bundle, files: Iterable<string>): readonly string[] {
  return [...files].flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? chunk.moduleIds : [];
  });
}

function without(unused: readonly string[], filename: string, code: Buffer): Uint8Array {
  return transform({ filename, code, unusedSymbols: [...unused], minify: true }).code;
}

function isSheet(output: Bundle[string]): output is Rolldown.OutputAsset {
  return output.type === 'asset' && output.fileName.endsWith('.css');
}

/** The sheet that is fetched when the first page stands. */
const LATER = /later-styles-[^/]*\.css$/;

/**
 * Takes the styles of components that are not in the program out of its style sheets. The page waits for
 * its first sheet, so only what the chunks `first` need stays there; `later-styles.css` becomes the whole.
 */
export function stylesInUse(first: readonly string[]): Plugin {
  return {
    name: 'styles-in-use',
    generateBundle(_, bundle) {
      const all = modulesOf(bundle, Object.keys(bundle));
      const early = first.flatMap((name) => modulesOf(bundle, chunksNamed(bundle, name)));
      const sheets = Object.values(bundle).filter(isSheet);
      const later = sheets.find(({ fileName }) => LATER.test(fileName));
      for (const sheet of sheets) {
        if (sheet === later) continue;
        const code = Buffer.from(sheet.source);
        const whole = without(unusedClasses(code.toString(), all), sheet.fileName, code);
        if (later && sheet.names.includes('index.css')) {
          later.source = whole;
          sheet.source = without(unusedClasses(code.toString(), early), sheet.fileName, code);
        } else sheet.source = whole;
      }
    },
  };
}
