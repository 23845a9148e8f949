import { send } from './api/transport.ts';

// Asked before all else: the program opens the last year while the window is still loading.
const ahead = send('app/ahead', '{}');
// Where it fails, the window asks again and says so.
ahead.catch(() => undefined);
const { openWindow } = await import('./window.tsx');
openWindow(ahead);
