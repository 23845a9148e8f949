import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type EnvironmentOptions, type Plugin, defineConfig } from 'vite';

const OUT = join(import.meta.dirname, 'dist/electron');

/** The steps of the library's migrations are read beside the program. */
const migrations: Plugin = {
  name: 'migrations',
  applyToEnvironment: ({ name }) => name === 'main',
  closeBundle() {
    cpSync(join(import.meta.dirname, 'electron/store/migrations'), join(OUT, 'migrations'), {
      recursive: true,
    });
  },
};

/** All in one folder; only what has a binary of its own stays outside. */
function program(
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  ending: string,
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir: OUT,
      // The first that is built.
      emptyOutDir: format === 'es',
      copyPublicDir: false,
      target: 'node24',
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          // Beside one another: each finds packs and migrations from where it lies.
          chunkFileNames: `[name]-[hash].${ending}`,
        },
      },
    },
  };
}

export default defineConfig({
  plugins: [migrations],
  environments: {
    // What a start does not need stands in files of its own and is loaded when it is called.
    main: program(
      { main: 'electron/main/main.ts', host: 'electron/cli/run-browser-host.ts' },
      'es',
      'js',
    ),
    // A sandboxed preload script must be CommonJS, and one file.
    preload: program({ preload: 'electron/preload/preload.ts' }, 'cjs', 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      const { main, preload } = builder.environments;
      if (main) await builder.build(main);
      if (preload) await builder.build(preload);
    },
  },
});
