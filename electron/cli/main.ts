import { type Command, type Outcome, wrongCall } from './outcome.ts';

/** Each is loaded when it is called: a start needs no writers, an export no host. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  samples: async () => (await import('./information.ts')).samplesCommand,
  schema: async () => (await import('./information.ts')).schemaCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./library.ts')).importCommand,
  'import-xlsx': async () => (await import('./import-xlsx.ts')).importXlsxCommand,
  dump: async () => (await import('./library.ts')).dumpCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  rules: async () => (await import('./check.ts')).rulesCommand,
  template: async () => (await import('./template.ts')).templateCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  start: async () => (await import('./start.ts')).startCommand,
};

async function help(): Promise<Outcome> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ usage, title }) => `  ${title}\n    ${usage}`);
  return { output: ['用法：npm run -s cli -- 命令', ...lines].join('\n'), problems: [], status: 0 };
}

function helpOf({ title, usage }: Command): Outcome {
  return { output: `${title}\n用法：${usage}`, problems: [], status: 0 };
}

async function run([name, ...args]: readonly string[]): Promise<Outcome> {
  if (name === undefined || name === 'help' || name === '--help') return help();
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load && args.some((arg) => arg === '--help' || arg === '-h')) return helpOf(await load());
  return load ? (await load()).run(args) : wrongCall(`没有“${name}”这个命令，用 help 查看用法。`);
}

/** Prints to the end, then leaves: output to a pipe is not cut off. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    stream.write(`${text}\n`, () => {
      done();
    });
  });
}

const outcome = await run(process.argv.slice(2));
for (const { code, message, severity } of outcome.problems) {
  await print(process.stderr, `[${code}]${severity === 'remark' ? ' 提示：' : ' '}${message}`);
}
if (outcome.output !== undefined) await print(process.stdout, outcome.output);
process.exitCode = outcome.status;
