import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

interface Call {
  readonly program: string;
  readonly args: readonly string[];
}

/** A file is shown in its folder, never opened. */
function callFor(path: string, isFolder: boolean): Call {
  if (process.platform === 'win32') {
    return { program: 'explorer.exe', args: isFolder ? [path] : [`/select,${path}`] };
  }
  if (process.platform === 'darwin') {
    return { program: 'open', args: isFolder ? [path] : ['-R', path] };
  }
  return { program: 'xdg-open', args: [isFolder ? path : dirname(path)] };
}

function started({ program, args }: Call): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, [...args], { detached: true, stdio: 'ignore' });
    child.once('error', () => {
      done(false);
    });
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}

/** Shows a file or folder in the system's file manager. */
export async function reveal(wish: string): Promise<Result<undefined>> {
  const path = resolve(wish);
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    return failure([problem('FILE-MISSING', `“${path}”不存在，可能已被移走或删除。`, path)]);
  }
  if (await started(callFor(path, found.isDirectory()))) return success(undefined);
  return failure([problem('REVEAL', `没有找到文件管理器，请自己打开这个位置：“${path}”。`, path)]);
}
