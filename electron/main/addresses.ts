/** The own scheme: the window is a page of the program, not of the web and not of the disk. */
export const SCHEME = 'app';

/** Where the window is served. */
export const WINDOW_ADDRESS = `${SCHEME}://window/`;

/** Where pages for printing are served, to windows of their own session only. */
export const PRINT_ADDRESS = `${SCHEME}://print/`;

const BLOB = 'blob:';

function isBelow(text: string, address: string): boolean {
  const url = URL.parse(text);
  const own = URL.parse(address);
  return (
    url !== null &&
    url.protocol === own?.protocol &&
    url.host === own.host &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether this is a page of the own window. */
export function isWindowPage(address: string): boolean {
  return isBelow(address, WINDOW_ADDRESS);
}

/** Whether these are bytes that the own window holds in memory: a file that it made, to be saved. */
export function isWindowBlob(address: string): boolean {
  return address.startsWith(BLOB) && isWindowPage(address.slice(BLOB.length));
}

/** Whether the window may load this: its own files, what it made itself, and inline pictures. */
export function mayLoad(address: string): boolean {
  return isWindowPage(address) || isWindowBlob(address) || address.startsWith('data:');
}

/** The same with the pages of the developer tools, for a program that runs from its sources. */
export function mayDevelop(address: string): boolean {
  return mayLoad(address) || address.startsWith('devtools://devtools/');
}

/** Whether a window for printing may load this. */
export function mayPrint(address: string): boolean {
  return isBelow(address, PRINT_ADDRESS) || address.startsWith('data:');
}
