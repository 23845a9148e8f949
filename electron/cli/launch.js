import { enableCompileCache } from 'node:module';

// Before any TypeScript is read: what was compiled once is ready at the next start.
enableCompileCache();
await import('./main.ts');
