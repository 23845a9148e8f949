import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloadWindow } from './scripts/preload-window.ts';
import { stylesInUse } from './scripts/styles-in-use.ts';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), stylesInUse(['window', 'preview-pane', 'data-grid']), preloadWindow('window')],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Loaded from the own disk: one larger file costs less than many small ones.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What runs before the window stays small.
            { name: 'early', test: /api[\\/]transport\.ts|preload-helper/, priority: 1 },
            // Compiled beside the rest, on another core.
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|zod|immer)[\\/]/,
              minShareCount: 8,
            },
            // What most parts of the window share is one file instead of a hundred.
            { name: 'common', minShareCount: 8 },
          ],
        },
      },
      // What is only named in an index, and the parser of packs, which the window reads as JSON, is left out.
      treeshake: {
        moduleSideEffects: (id) =>
          !/[\\/](?:shared|node_modules[\\/](?:yaml|papaparse|@rc-component))[\\/]/.test(id),
      },
    },
  },
});
