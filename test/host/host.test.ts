import { request } from 'node:http';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Host, startHost } from '../../electron/host/index.ts';
import { readAnswer } from '../../shared/api/index.ts';
import { type Client, openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let client: Client;
let host: Host;
const gone = Promise.withResolvers<undefined>();

beforeAll(async () => {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>窗口</title>');
  writeFileSync(join(site, 'assets', 'a-1_b.js'), 'export {};');
  writeFileSync(join(site, '.hidden.js'), 'secret');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(site, 'link.js'));
  client = await openClient();
  host = await startHost({
    api: Promise.resolve(client.api),
    folder: site,
    port: 0,
    onGone: () => {
      gone.resolve(undefined);
    },
  });
});

afterAll(async () => {
  await host.close();
  client.api.close();
});

/** Sends exactly these bytes: no client library tidies the path or the headers up. */
function send({ method = 'GET', path, headers = {}, body = '' }: Call): Promise<Reply> {
  return new Promise((done, fail) => {
    const call = request(
      { host: '127.0.0.1', port: host.port, method, path, headers, setHost: !('host' in headers) },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          done({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      },
    );
    call.on('error', fail);
    call.end(body);
  });
}

function api(name: string, headers: Readonly<Record<string, string>> = {}, body = '{}') {
  const own = { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' };
  return send({ method: 'POST', path: `/api/${name}`, headers: { ...own, ...headers }, body });
}

describe('the browser host', () => {
  test('answers its own window', async () => {
    const origin = `http://127.0.0.1:${host.port}`;
    const reply = await api('library/list', { origin, 'sec-fetch-site': 'same-origin' });
    expect(reply.status).toBe(200);
    expect(must(readAnswer('library/list', JSON.parse(reply.body))).path).toBe(client.library);
  });

  test('listens on this computer only', async () => {
    const elsewhere = fetch(`http://[::1]:${host.port}/`);
    await expect(elsewhere).rejects.toThrow();
    expect(new URL(host.address).hostname).toBe('127.0.0.1');
  });

  test.each<[string, Record<string, string>]>([
    ['no token', { authorization: '' }],
    ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a token of another length', { authorization: 'Bearer A' }],
    ['another host name (DNS rebinding)', { host: 'evil.example:80' }],
    ['the right name with another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page of another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site on another port', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a call with %s', async (_, headers) => {
    const reply = await api('library/list', headers);
    expect(reply).toMatchObject({ status: 403, body: '' });
  });

  test('lets no other origin read, not even the page', async () => {
    const asked = await send({
      method: 'OPTIONS',
      path: '/api/library/list',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const page = await send({ path: '/' });
    const names = [asked, page].flatMap(({ headers }) => Object.keys(headers));
    expect(asked.status).toBe(403);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(page.headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin' });
  });

  test('takes only JSON that is sent as such', async () => {
    expect((await api('library/list', { 'content-type': 'text/plain' })).status).toBe(405);
    expect((await api('library/list', {}, '{')).status).toBe(400);
    const get = { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' };
    expect((await send({ path: '/api/library/list', headers: get })).status).toBe(405);
  });

  test('refuses a body beyond the limit before and while it is read', async () => {
    const announced = await api('library/list', { 'content-length': '64000001' }, '').catch(
      () => 'cut',
    );
    expect(announced === 'cut' || announced).toMatchObject({ status: 413 });
    const large = JSON.stringify('x'.repeat(64_100_000));
    const sent = await api('library/list', { 'transfer-encoding': 'chunked' }, large).catch(
      () => 'cut',
    );
    if (sent !== 'cut') expect(sent).toMatchObject({ status: 413 });
    expect((await api('library/list')).status).toBe(200);
  });

  test('serves the page and its files under a strict policy', async () => {
    const page = await send({ path: '/' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('窗口');
    expect((await send({ path: '/assets/a-1_b.js' })).headers['content-type']).toContain(
      'javascript',
    );
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
  });

  test.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/../../secret.js',
    '/assets/..\\..\\secret.js',
    '/link.js',
    '/.hidden.js',
    '//secret.js',
    '/C:/secret.js',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/secret.js',
  ])('gives nothing for %s', async (path) => {
    const reply = await send({ path });
    expect(reply).toMatchObject({ status: 403, body: '' });
  });

  test('an operation that is none is a problem, and so is input against the contract', async () => {
    expect(JSON.parse((await api('no/such')).body)).toMatchObject({
      problems: [{ code: 'API-UNKNOWN' }],
    });
    expect(JSON.parse((await api('__proto__')).body)).toMatchObject({
      problems: [{ code: 'API-UNKNOWN' }],
    });
    expect(JSON.parse((await api('library/open', {}, '{"path":3}')).body)).toMatchObject({
      problems: [{ code: 'API-INPUT' }],
    });
  });

  test('knows when the last window has gone, and a reload is no going', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let isGone = false;
    void gone.promise.then(() => (isGone = true));
    expect((await send({ path: '/alive' })).status).toBe(403);
    const open = async () => {
      const stop = new AbortController();
      const url = `http://127.0.0.1:${host.port}/alive?token=${host.token}`;
      const response = await fetch(url, { signal: stop.signal });
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      return stop;
    };
    const first = await open();
    first.abort();
    const second = await open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isGone).toBe(false);
    second.abort();
    await vi.waitFor(() => {
      vi.advanceTimersByTime(60_000);
      expect(isGone).toBe(true);
    });
  });
});
