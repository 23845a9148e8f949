import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { transform } from 'lightningcss';
import { type ReactNode, createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { WINDOW_FOLDER } from '../../electron/cli/build-window.ts';
import { unusedClasses } from '../../scripts/styles-in-use.ts';

const RENDERER = join(import.meta.dirname, '../../renderer');
const IMPORT = /import \{([^}]*)\} from 'antd'/g;

/** What is shown through `App.useApp()`. */
const SHOWN_BY_APP = ['message', 'notification', 'Modal'];

/** Right-to-left writing, and the page on which the library makes a style sheet. */
const NOT_FOR_US = /-rtl\b|\bcss-var-_R_|\bdata-ant-cssinjs/;

function readAll(folder: string, pattern: string): string {
  return globSync(pattern, { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function shownComponents(): readonly string[] {
  const imported = [...readAll(RENDERER, '**/*.{ts,tsx}').matchAll(IMPORT)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/ as .*/, ''))
    .filter((name) => /^[A-Z]/.test(name));
  return [...new Set([...imported, ...SHOWN_BY_APP])];
}

function withPlainClasses(node: ReactNode) {
  return createElement(ConfigProvider, { theme: { hashed: false } }, node);
}

/** The class names of each selector of a style sheet. */
function selectorsOf(css: string): ReadonlySet<string> {
  const found = new Set<string>();
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    visitor: {
      Selector(selector) {
        const names = selector.flatMap((part) => (part.type === 'class' ? [part.name] : []));
        found.add(names.join(' '));
      },
    },
  });
  return found;
}

/** Components of whose looks beside others there are styles, by class name. */
const BESIDE_OTHERS = { 'ant-badge': 'Badge', 'ant-descriptions': 'Descriptions' };

/** How components look beside one that the window does not show. */
function isBesideOthers(names: string): boolean {
  return Object.entries(BESIDE_OTHERS).some(
    ([prefix, component]) => names.includes(prefix) && !shownComponents().includes(component),
  );
}

describe('the style sheet of the window', () => {
  const built = selectorsOf(readAll(join(WINDOW_FOLDER, 'assets'), '*.css'));

  test.each(shownComponents())('holds what %s makes when it is shown', (name) => {
    const made = selectorsOf(extractStyle({ includes: [name], customTheme: withPlainClasses }));
    const missing = [...made].filter(
      (names) => !built.has(names) && !NOT_FOR_US.test(names) && !isBesideOthers(names),
    );
    expect(missing).toEqual([]);
  });

  test('leaves out the components whose style is not in the program', () => {
    const css =
      '.ant-btn-lg,.ant-picker,.ant-tree,.ant-tree-select,.ant-row-rtl,.ant-own,.own{top:0}';
    const modules = ['button/style/index.js', 'tree/style/index.js', 'date-picker/locale/zh_CN.js'];
    const ids = modules.map((file) => `/node_modules/antd/es/${file}`);
    expect(unusedClasses(css, ids)).toEqual(['ant-picker', 'ant-tree-select', 'ant-row-rtl']);
  });
});
