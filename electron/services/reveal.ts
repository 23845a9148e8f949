import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

interface Call {
  readonly program: string;
  readonly args: readonly string[];
  /** The arguments go to Windows as they are, without quotes of Node's own. */
  readonly isVerbatim?: boolean;
}

/**
 * How a system's file manager is called to show a file in its folder, never to open it, or a folder. The
 * Explorer reads its raw command line: it takes `/select,"path"`, and shows another folder where the
 * switch stands inside the quotes, as Node puts them round an argument with blanks.
 */
export function fileManagerCall(path: string, isFolder: boolean, platform: NodeJS.Platform): Call {
  if (platform === 'win32') {
    return isFolder
      ? { program: 'explorer.exe', args: [path] }
      : { program: 'explorer.exe', args: [`/select,"${path}"`], isVerbatim: true };
  }
  if (platform === 'darwin') {
    return { program: 'open', args: isFolder ? [path] : ['-R', path] };
  }
  return { program: 'xdg-open', args: [isFolder ? path : dirname(path)] };
}

function started({ program, args, isVerbatim = false }: Call): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, [...args], {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: isVerbatim,
    });
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
  if (await started(fileManagerCall(path, found.isDirectory(), process.platform)))
    return success(undefined);
  return failure([problem('REVEAL', `没有找到文件管理器，请自己打开这个位置：“${path}”。`, path)]);
}
