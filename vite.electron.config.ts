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

/** One file of one entry; only what has a binary of its own stays outside. */
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
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node24',
      rolldownOptions: {
        input,
        output: { format, entryFileNames: `[name].${ending}`, codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  plugins: [migrations],
  environments: {
    main: program({ main: 'electron/main/main.ts' }, 'es', 'js'),
    // A sandboxed preload script must be CommonJS.
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
