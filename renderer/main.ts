// First, and with the page: our own styles, which come with their parts, stand above these.
import 'antd/dist/antd.css';
import './jitless.ts';
import { send } from './api/transport.ts';

const loading = import('./window.tsx');
// Asked before any of the window runs: the program opens the last year meanwhile.
const ahead = send('app/ahead', '{}');
// Where it fails, the window asks again and says so.
ahead.catch(() => undefined);
const { openWindow } = await loading;
openWindow(ahead);
