/** Loaded before the program (`--import`): tells by a line on stderr of each attempt to reach anything. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

function tell(what: string): void {
  process.stderr.write(`NETWORK ${what}\n`);
}

function watch<T extends object>(holder: T, key: keyof T & string, what: string): void {
  const original: unknown = holder[key];
  if (typeof original !== 'function') throw new Error(`nothing to watch: ${key}`);
  Reflect.set(holder, key, function watched(this: unknown, ...args: unknown[]): unknown {
    tell(`${what} ${JSON.stringify(args[0] ?? null)}`);
    return Reflect.apply(original, this, args);
  });
}

watch(net.Socket.prototype, 'connect', 'connect');
watch(dgram.Socket.prototype, 'send', 'send');
watch(dns, 'lookup', 'lookup');
watch(dns, 'resolve', 'resolve');
watch(dns.promises, 'lookup', 'lookup');
watch(globalThis, 'fetch', 'fetch');
syncBuiltinESMExports();

if (process.env['WATCH_NETWORK_PROOF'] !== undefined) {
  net.connect({ host: '127.0.0.1', port: 9 }).on('error', () => undefined);
}
