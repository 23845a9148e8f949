import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWindowPage, mayLoad, mayPrint } from '../../electron/main/addresses.ts';
import {
  type GuardedContents,
  type GuardedSession,
  guardContents,
  guardSession,
  isOwnSender,
} from '../../electron/main/guards.ts';
import { FakeContents, FakeSession, callsOf } from './fake-electron.ts';

const OWN = ['app://window/', 'app://window/index.html', 'app://window/assets/a.js?x=1#y'];

const STRANGE = [
  'https://example.com/',
  'http://127.0.0.1:4711/',
  'http://localhost/',
  'ws://window/',
  'file:///etc/passwd',
  'app://windows/',
  'app://window.example/',
  'app://window@evil/',
  'app://user@window/',
  'app://window:81/',
  'app:window',
  'app://',
  'devtools://devtools/',
  'chrome://settings/',
  'about:blank',
  'javascript:alert(1)',
  'blob:https://example.com/1',
  'blob:null/1',
  'filesystem:app://window/a',
  'view-source:app://window/',
  'APP//window/',
  '',
];

describe('addresses', () => {
  test.each(OWN)('%s is a page of the window', (address) => {
    expect(isWindowPage(address)).toBe(true);
    expect(mayLoad(address)).toBe(true);
  });

  test.each(STRANGE)('%s is none and is not loaded', (address) => {
    expect(isWindowPage(address)).toBe(false);
    expect(mayLoad(address)).toBe(false);
    expect(mayPrint(address)).toBe(false);
  });

  test('a window for printing loads its own page only', () => {
    expect(mayPrint('app://print/1')).toBe(true);
    expect(mayPrint('app://window/')).toBe(false);
    expect(mayLoad('app://print/1')).toBe(false);
  });

  test('no address of the web is let through', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect([mayLoad(address), mayPrint(address), isWindowPage(address)]).not.toContain(true);
      }),
      { numRuns: 30 },
    );
  });
});

function guardedSession(): FakeSession {
  const session = new FakeSession();
  guardSession(session as unknown as GuardedSession, mayLoad);
  return session;
}

describe('a session', () => {
  test.each(['clipboard-read', 'media', 'geolocation', 'notifications', 'fullscreen', 'usb'])(
    'refuses %s, asked or looked up',
    (permission) => {
      const session = guardedSession();
      const given: boolean[] = [];
      const answer = (isGranted: boolean) => given.push(isGranted);
      session.handlers.get('permissionRequest')?.({}, permission, answer, {});
      given.push(
        session.handlers.get('permissionCheck')?.({}, permission, 'app://window') === true,
      );
      given.push(session.handlers.get('devicePermission')?.({ deviceType: 'usb' }) === true);
      expect(given).toEqual([false, false, false]);
    },
  );

  test('lets the own window copy, and nobody else', () => {
    const session = guardedSession();
    const isAllowed = (page: string) => {
      let isGranted = false;
      session.handlers.get('permissionRequest')?.(
        {},
        'clipboard-sanitized-write',
        (answer: boolean) => (isGranted = answer),
        { requestingUrl: page },
      );
      const check = session.handlers.get('permissionCheck');
      return [isGranted, check?.({}, 'clipboard-sanitized-write', page)];
    };
    expect(isAllowed('app://window/')).toEqual([true, true]);
    // The origin alone, as it is looked up.
    expect(isAllowed('app://window')).toEqual([true, true]);
    for (const page of STRANGE) expect(isAllowed(page)).toEqual([false, false]);
  });

  test('cancels every request but those for its own files', () => {
    const session = guardedSession();
    expect(OWN.map((url) => session.lets(url))).toEqual(OWN.map(() => true));
    expect(STRANGE.filter((url) => session.lets(url))).toEqual([]);
  });

  test('has neither proxy nor spelling service', () => {
    guardedSession();
    expect(callsOf('session.setProxy')).toContainEqual([{ mode: 'direct' }]);
    expect(callsOf('session.setSpellCheckerEnabled')).toContainEqual([false]);
  });

  test('saves what the window made itself, and nothing that was fetched', () => {
    const session = guardedSession();
    const isHeld = (url: string) => {
      let held = false;
      session.emit('will-download', { preventDefault: () => (held = true) }, { getURL: () => url });
      return held;
    };
    expect(isHeld('blob:app://window/9b2f')).toBe(false);
    expect(isHeld('https://example.com/a.exe')).toBe(true);
    expect(isHeld('blob:https://example.com/9b2f')).toBe(true);
    expect(isHeld('data:text/html,x')).toBe(true);
  });
});

describe('a page', () => {
  const contents = new FakeContents();
  guardContents(contents as unknown as GuardedContents);
  const isHeld = (name: string, details: object) => {
    let held = false;
    contents.emit(name, { ...details, preventDefault: () => (held = true) });
    return held;
  };

  test('stays where it is', () => {
    for (const name of ['will-frame-navigate', 'will-redirect']) {
      for (const url of [...STRANGE, 'data:text/html,x', 'app://print/1']) {
        expect([name, url, isHeld(name, { url, isMainFrame: true })]).toEqual([name, url, true]);
      }
      expect(isHeld(name, { url: 'app://window/', isMainFrame: true })).toBe(false);
    }
  });

  test('shows what it made in a frame, not in its place', () => {
    const url = 'blob:app://window/9b2f';
    expect(isHeld('will-frame-navigate', { url, isMainFrame: false })).toBe(false);
    expect(isHeld('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    const strange = { url: 'https://example.com/', isMainFrame: false };
    expect(isHeld('will-frame-navigate', strange)).toBe(true);
  });

  test('opens no second window and no page inside', () => {
    expect(contents.openHandler?.({ url: 'app://window/' })).toEqual({ action: 'deny' });
    expect(contents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(isHeld('will-attach-webview', {})).toBe(true);
  });
});

test('only the page of the window itself is answered', () => {
  expect(isOwnSender({ url: 'app://window/', parent: null })).toBe(true);
  expect(isOwnSender({ url: 'app://window/', parent: {} })).toBe(false);
  expect(isOwnSender({ url: 'app://print/1', parent: null })).toBe(false);
  expect(isOwnSender({ url: 'https://window/', parent: null })).toBe(false);
  expect(isOwnSender(null)).toBe(false);
});
