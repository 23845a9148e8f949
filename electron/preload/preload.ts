import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from './channels.ts';

type Listener = (event: unknown) => Promise<boolean>;

let isListening = false;

/**
 * All that the window can reach of the program. Nothing of Electron itself gets through: neither
 * `ipcRenderer` nor the events that it gives. Bodies, answers and events are JSON texts.
 */
contextBridge.exposeInMainWorld('budgetDisclosure', {
  /** Asks for one operation of the contract. */
  request: (name: string, body: string): Promise<unknown> =>
    ipcRenderer.invoke(CHANNELS.request, name, body),
  /** Hears what the program tells: once, for the life of the page. */
  listen: (listener: Listener): void => {
    if (isListening) return;
    isListening = true;
    ipcRenderer.on(CHANNELS.event, (_, id: unknown, event: unknown) => {
      void listener(event)
        .catch(() => false)
        .then((isDone) => {
          ipcRenderer.send(CHANNELS.done, id, isDone);
        });
    });
    ipcRenderer.send(CHANNELS.ready);
  },
});
