import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stylesInUse } from './scripts/styles-in-use.ts';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), stylesInUse()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Loaded from the own disk: one larger file costs less than many small ones.
    chunkSizeWarningLimit: 4000,
  },
});
