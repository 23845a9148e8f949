/** One thing to be timed. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Times and memory of one contestant, in milliseconds and megabytes. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Growth of the heap over one run, before it is collected. */
  readonly heapMb: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function timed(run: () => unknown): Promise<{ ms: number; heap: number }> {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  return { ms, heap: process.memoryUsage().heapUsed - heap };
}

/** Runs all contestants in turn, `rounds` times after one warm-up, so that all meet the same conditions. */
export async function compare(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Timing[]> {
  const runs = new Map(contestants.map((one) => [one, [] as { ms: number; heap: number }[]]));
  for (const one of contestants) await one.run();
  for (let round = 0; round < rounds; round += 1) {
    for (const one of contestants) runs.get(one)?.push(await timed(one.run));
  }
  return [...runs].map(([{ name }, results]) => {
    const times = results.map((result) => result.ms);
    return {
      name,
      median: median(times),
      fastest: Math.min(...times),
      slowest: Math.max(...times),
      heapMb: median(results.map((result) => result.heap)) / 1_000_000,
    };
  });
}

/** The timings whose names begin with the title, each as a ratio against one of them. */
export function report(title: string, timings: readonly Timing[], base: string): string {
  const against = timings.find((one) => one.name === base)?.median ?? 1;
  const shown = timings.filter((one) => one.name.startsWith(title) || one.name === base);
  const rows = shown.map((one) =>
    [
      one.name.padEnd(34),
      `${one.median.toFixed(1)} ms`.padStart(12),
      `${one.fastest.toFixed(1)}–${one.slowest.toFixed(1)}`.padStart(18),
      `×${(one.median / against).toFixed(2)}`.padStart(9),
      `${one.heapMb.toFixed(1)} MB`.padStart(11),
    ].join(' '),
  );
  return [`\n${title}（比值以“${base}”为 1）`, ...rows].join('\n');
}
