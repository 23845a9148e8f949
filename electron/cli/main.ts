import { checkCommand, rulesCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { importXlsxCommand } from './import-xlsx.ts';
import { samplesCommand, schemaCommand } from './information.ts';
import { dumpCommand, importCommand } from './library.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';
import { reviewCommand } from './review.ts';
import { startCommand } from './start.ts';
import { templateCommand } from './template.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  samples: samplesCommand,
  schema: schemaCommand,
  export: exportCommand,
  import: importCommand,
  'import-xlsx': importXlsxCommand,
  dump: dumpCommand,
  check: checkCommand,
  rules: rulesCommand,
  template: templateCommand,
  review: reviewCommand,
  start: startCommand,
};

function help(): Outcome {
  const lines = Object.values(COMMANDS).map(({ usage, title }) => `  ${title}\n    ${usage}`);
  return { output: ['用法：npm run -s cli -- 命令', ...lines].join('\n'), problems: [], status: 0 };
}

async function run([name, ...args]: readonly string[]): Promise<Outcome> {
  if (name === undefined || name === 'help' || name === '--help') return help();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? command.run(args) : wrongCall(`没有“${name}”这个命令，用 help 查看用法。`);
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
