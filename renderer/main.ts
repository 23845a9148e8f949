import { send } from './api/transport.ts';

const loading = import('./window.tsx');
// Asked before any of the window runs: the program opens the last year meanwhile.
const ahead = send('app/ahead', '{}');
// Where it fails, the window asks again and says so.
ahead.catch(() => undefined);
const { openWindow } = await loading;
openWindow(ahead);
