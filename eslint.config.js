import { builtinModules } from 'node:module';

import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// ---------------------------------------------------------------------------------------------
// Which layer may import what. Each ban is a pattern over the import specifier and the sentence
// that the person who wrote the import reads.

const bareBuiltins = builtinModules.filter((name) => !name.startsWith('_') && !name.includes('/'));
const nodeBuiltin = `^node:|^(${bareBuiltins.join('|')})(/|$)`;
const folder = (name) => `(^|/)${name}(/|$)`;
const packages = (...names) => `^(${names.join('|')})(/|$)`;

const bans = {
  shared: [
    {
      regex: folder('electron'),
      message: 'shared/ must not import electron: it runs in every layer. Move the code down.',
    },
    {
      regex: folder('renderer'),
      message: 'shared/ must not import renderer/: it runs in every layer. Move the code down.',
    },
    {
      regex: nodeBuiltin,
      message: 'shared/ must not import Node built-ins: do the input and output in electron/.',
    },
    {
      regex: packages('react', 'react-dom', 'zustand'),
      message: 'shared/ must not import React or its stores: the interface lives in renderer/.',
    },
    {
      regex: packages('better-sqlite3', 'docx', 'exceljs'),
      message: 'shared/ must not import better-sqlite3, docx or exceljs: files are for electron/.',
    },
  ],
  renderer: [
    {
      regex: folder('electron'),
      message: 'renderer/ must not import electron: talk to it through the preload interface.',
    },
    {
      regex: nodeBuiltin,
      message: 'renderer/ must not import Node built-ins: it runs sandboxed in a browser window.',
    },
  ],
  electron: [
    {
      regex: folder('renderer'),
      message: 'electron/ must not import renderer/: share the code through shared/.',
    },
    {
      regex: packages('react', 'react-dom', 'zustand'),
      message: 'electron/ must not import React or its stores: the interface lives in renderer/.',
    },
  ],
};

const defaultExportMessage = 'No default exports: export the thing under its name.';
const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: defaultExportMessage },
  { selector: 'ExportSpecifier[exported.name="default"]', message: defaultExportMessage },
];
const noImportType = {
  selector: 'TSImportType',
  message: "Write `import type` at the top of the file instead of `import('...')` in a type.",
};

/** `no-restricted-imports` sees only static imports; this carries the same bans to `import()`. */
const noDynamicImport = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\u002F`)}/]`,
  message,
});

const layerRules = (layerBans) => ({
  'no-restricted-imports': ['error', { patterns: layerBans }],
  'no-restricted-syntax': [
    'error',
    ...noDefaultExport,
    noImportType,
    ...layerBans.map(noDynamicImport),
  ],
});

// ---------------------------------------------------------------------------------------------

const moneyMessage = 'money is parsed from its digits by shared/money';
const parseFloatGlobal = { name: 'parseFloat', message: moneyMessage };
const noParseFloatProperty = [
  'error',
  { object: 'Number', property: 'parseFloat', message: moneyMessage },
];
const noGlobals = (globals) => ['error', { globals, checkGlobalObject: true }];

const environmentGlobals = ['process', 'Buffer', 'window', 'document', 'localStorage'].map(
  (name) => ({ name, message: 'shared/ runs in Node and in the browser and uses neither.' }),
);

export default defineConfig(
  globalIgnores(['node_modules/', 'dist/', 'out/', 'coverage/', '**/fixtures/**', '**/golden/**']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: false, skipComments: false }],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noDefaultExport, noImportType],
      // A full-width space belongs in Chinese text, wherever that text stands.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],

      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `[...text]` is how text is split into characters here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],

      // These fire often and teach little.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['shared/**/*.{ts,tsx}'],
    rules: {
      ...layerRules(bans.shared),
      'no-restricted-globals': noGlobals([parseFloatGlobal, ...environmentGlobals]),
      'no-restricted-properties': noParseFloatProperty,
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.recommended],
    rules: layerRules(bans.renderer),
  },
  {
    files: ['electron/**/*.{ts,tsx}'],
    rules: {
      ...layerRules(bans.electron),
      'no-restricted-globals': noGlobals([parseFloatGlobal]),
      'no-restricted-properties': noParseFloatProperty,
    },
  },
  {
    files: ['electron/cli/**/*.ts', 'scripts/**/*.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Tools load their configuration files by the default export.
    files: ['*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
