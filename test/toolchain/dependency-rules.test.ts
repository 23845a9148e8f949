import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The linted files do not exist, so the rules that need a type-checked program stay out.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

async function reportsFor(filePath: string, code: string): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(code, { filePath });
  if (result === undefined) throw new Error(`${filePath} was not linted`);
  const fatal = result.messages.find((message) => message.fatal === true);
  if (fatal !== undefined) throw new Error(`${filePath}: ${fatal.message}`);
  return result.messages;
}

async function messagesFor(filePath: string, code: string): Promise<string[]> {
  return (await reportsFor(filePath, code)).map((report) => report.message);
}

async function rulesFor(filePath: string, code: string): Promise<(string | null)[]> {
  return (await reportsFor(filePath, code)).map((report) => report.ruleId);
}

const importOf = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;

interface Layer {
  readonly file: string;
  readonly forbidden: readonly (readonly [specifier: string, message: string])[];
  readonly allowed: readonly string[];
}

const layers: readonly Layer[] = [
  {
    file: 'shared/example/index.ts',
    forbidden: [
      ['electron', 'shared/ must not import electron'],
      ['../../electron/cli/main.ts', 'shared/ must not import electron'],
      ['../../renderer/app.tsx', 'shared/ must not import renderer/'],
      ['node:fs', 'shared/ must not import Node built-ins'],
      ['node:test', 'shared/ must not import Node built-ins'],
      ['fs', 'shared/ must not import Node built-ins'],
      ['fs/promises', 'shared/ must not import Node built-ins'],
      ['path', 'shared/ must not import Node built-ins'],
      ['react', 'shared/ must not import React'],
      ['react/jsx-runtime', 'shared/ must not import React'],
      ['zustand', 'shared/ must not import React or its stores'],
      ['better-sqlite3', 'shared/ must not import better-sqlite3, docx or exceljs'],
      ['docx', 'shared/ must not import better-sqlite3, docx or exceljs'],
      ['exceljs', 'shared/ must not import better-sqlite3, docx or exceljs'],
    ],
    allowed: ['../money/index.ts', './path.ts', '../docx-model/index.ts', 'zod', 'liquidjs'],
  },
  {
    file: 'renderer/pages/example.tsx',
    forbidden: [
      ['electron', 'renderer/ must not import electron'],
      ['../../electron/store/index.ts', 'renderer/ must not import electron'],
      ['node:path', 'renderer/ must not import Node built-ins'],
      ['child_process', 'renderer/ must not import Node built-ins'],
    ],
    allowed: ['react', 'react-dom/client', 'zustand', '../../shared/money/index.ts', './parts.tsx'],
  },
  {
    file: 'electron/export/example.ts',
    forbidden: [
      ['../../renderer/app.tsx', 'electron/ must not import renderer/'],
      ['react', 'electron/ must not import React'],
      ['react-dom/server', 'electron/ must not import React'],
    ],
    allowed: ['electron', 'node:fs', 'docx', 'exceljs', 'better-sqlite3', '../../shared/money.ts'],
  },
];

describe.each(layers)('imports in $file', ({ file, forbidden, allowed }) => {
  test.each(forbidden)('%s is reported, whichever way it is imported', async (name, message) => {
    const forms = [
      importOf(name),
      `import type { X } from '${name}';\nexport type Y = X;\n`,
      `export { x } from '${name}';\n`,
      `export const load = (): Promise<unknown> => import('${name}');\n`,
    ];
    for (const code of forms) {
      expect(await messagesFor(file, code), code).toEqual([expect.stringContaining(message)]);
    }
  });

  test.each(allowed)('%s is allowed', async (name) => {
    expect(await messagesFor(file, importOf(name))).toEqual([]);
  });
});

describe('money', () => {
  const message = 'money is parsed from its digits by shared/money';

  test.each(['shared/example/index.ts', 'electron/import/example.ts'])(
    'parseFloat is reported in %s',
    async (file) => {
      for (const call of ['parseFloat', 'Number.parseFloat', 'globalThis.parseFloat']) {
        const code = `export const amount = ${call}('1.10');\n`;
        expect(await messagesFor(file, code), call).toEqual([expect.stringContaining(message)]);
      }
    },
  );
});

describe('style', () => {
  const ts = (rule: string) => `@typescript-eslint/${rule}`;

  test.each([
    [ts('consistent-type-assertions'), "export const a = JSON.parse('1') as number;\n"],
    [ts('no-explicit-any'), 'export const a: any = 1;\n'],
    [ts('no-non-null-assertion'), 'export const a = (list: string[]): string => list[0]!;\n'],
    [ts('explicit-module-boundary-types'), 'export function a() {\n  return 1;\n}\n'],
    ['no-restricted-syntax', 'export default 1;\n'],
    ['no-restricted-globals', 'export const a = process.platform;\n'],
    ['no-console', 'console.log(1);\n'],
    ['max-lines', '// line\n'.repeat(501)],
  ])('%s is enforced in shared/', async (rule, code) => {
    expect(await rulesFor('shared/example/index.ts', code)).toEqual([rule]);
  });

  test('as const is no assertion, and a full-width space in a string is text', async () => {
    const code = "export const heads = ['　项目', '金额'] as const;\n";
    expect(await messagesFor('shared/example/index.ts', code)).toEqual([]);
  });

  test('console is for the command line only', async () => {
    const code = 'console.log(1);\n';
    expect(await messagesFor('electron/cli/main.ts', code)).toEqual([]);
    expect(await rulesFor('electron/store/main.ts', code)).toEqual(['no-console']);
  });
});
