import address from '../styles/later-styles.css?url';

let loading: Promise<void> | undefined;

/** Fetches the styles of what the first page does not have; they stand before the window's own. */
export function loadLaterStyles(): Promise<void> {
  loading ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    // Without them a part looks plain, but it works.
    for (const end of ['load', 'error'])
      link.addEventListener(end, () => {
        done();
      });
    document.head.querySelector('link[rel=stylesheet]')?.after(link);
  });
  return loading;
}
