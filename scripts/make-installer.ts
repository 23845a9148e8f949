/**
 * `npm run dist`: builds the window and the program and makes the installers of this system from them;
 * `npm run dist -- --win` or `--linux` for another one. Electron's own program is fetched on the way,
 * from the place that ELECTRON_MIRROR names.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Platform, build } from 'electron-builder';
import { buildProgram, buildWindow } from '../electron/cli/build-window.ts';

const ROOT = join(import.meta.dirname, '..');

const SYSTEMS: Readonly<Record<string, Platform>> = {
  '--win': Platform.WINDOWS,
  '--linux': Platform.LINUX,
};

const MIRROR_HINT =
  '安装包没有做成。如果是下载不到 Electron，请用环境变量 ELECTRON_MIRROR 指定一个可以访问的镜像（以 / 结尾），再运行 npm run dist。';

function wished(args: readonly string[]): readonly Platform[] {
  const named = args.flatMap((arg) => SYSTEMS[arg] ?? []);
  return named.length > 0 ? named : [Platform.current()];
}

for (const make of [buildWindow, buildProgram]) {
  const made = await make();
  if (made.ok) continue;
  console.error(made.problems.map(({ message }) => message).join('\n'));
  process.exit(1);
}
rmSync(join(ROOT, 'out/installers'), { recursive: true, force: true });
try {
  for (const platform of wished(process.argv.slice(2))) {
    const files = await build({ projectDir: ROOT, targets: platform.createTarget() });
    console.log(files.join('\n'));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(MIRROR_HINT);
  process.exit(1);
}
