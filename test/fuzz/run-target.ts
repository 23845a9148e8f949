import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

/** A case may take two seconds of a processor, and twice that of one which others use at the time. */
const LONGEST_CPU_MS = 2000;
/** On a busy machine a case waits for its turn; beyond this it hangs. */
const LONGEST_WAIT_MS = 40_000;
const HEAP = '--max-old-space-size=2000';

export interface Seeds {
  readonly first: number;
  readonly end: number;
}

/** What became of the mutations of one target. */
export interface Outcomes {
  done: number;
  slowest: { seed: number; ms: number };
  readonly codes: Map<string, number>;
  readonly failures: string[];
}

interface Line {
  readonly begin?: number;
  readonly seed?: number;
  readonly outcome?: string;
  readonly error?: string;
  readonly ms?: number;
}

function note({ seed = -1, outcome, error, ms = 0 }: Line, name: string, into: Outcomes): void {
  into.done += 1;
  if (ms > into.slowest.ms) into.slowest = { seed, ms };
  if (outcome !== undefined) into.codes.set(outcome, (into.codes.get(outcome) ?? 0) + 1);
  if (error !== undefined) into.failures.push(`${name} ${seed}: ${error}`);
  if (ms > LONGEST_CPU_MS) into.failures.push(`${name} ${seed}: took ${ms} ms`);
}

/** Runs seeds until the child ends; gives the seed in which it was lost, if it was. */
async function runChild(
  name: string,
  { first, end }: Seeds,
  root: string,
  into: Outcomes,
): Promise<number | undefined> {
  const child = spawn(
    process.execPath,
    [
      HEAP,
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'child.ts'),
      name,
      String(first),
      String(end),
      root,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_WAIT_MS);
  let running: number | undefined;
  for await (const text of createInterface(child.stdout)) {
    timer.refresh();
    const line = JSON.parse(text) as Line;
    running = line.begin;
    if (line.seed !== undefined) note(line, name, into);
  }
  clearTimeout(timer);
  await ended;
  if (child.exitCode === 0) return undefined;
  into.failures.push(`${name} ${running ?? first}: ended by ${child.signalCode ?? child.exitCode}`);
  return running;
}

/** Runs the seeds of a target, each in a process that may be lost; the others go on. */
export async function runTarget(name: string, seeds: Seeds, root: string): Promise<Outcomes> {
  const outcomes: Outcomes = {
    done: 0,
    slowest: { seed: -1, ms: 0 },
    codes: new Map(),
    failures: [],
  };
  let { first } = seeds;
  for (;;) {
    const lost = await runChild(name, { first, end: seeds.end }, root, outcomes);
    if (lost === undefined) return outcomes;
    outcomes.done += 1;
    first = lost + 1;
  }
}
