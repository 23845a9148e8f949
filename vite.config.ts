import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Loaded from the own disk: one larger file costs less than many small ones.
    chunkSizeWarningLimit: 4000,
    // The window reads packs as JSON: nothing of the parser is left where none of it is called.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/[\\/]node_modules[\\/]yaml[\\/]/.test(id) },
    },
  },
});
