import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/api/index.ts';
import { PROGRAM_WORDS } from './about-words.ts';

type Programs = Output<'app/fonts'>['programs'];

function advice(programs: Programs): string {
  const has = (id: string): boolean =>
    programs.some((program) => program.id === id && program.path !== null);
  if (has('word') || has('wps')) return '导出的 Word、Excel 文件可以在这台电脑上打开和修改。';
  if (has('libreoffice')) {
    return '没有找到 Word 和 WPS。导出的文件可以用 LibreOffice 打开和修改；报送前最好在装有 Word 或 WPS 的电脑上再看一遍。';
  }
  return '没有找到 Word 和 WPS。编制、审核和导出都不受影响；要打开和修改导出的文件，请安装 Word 或 WPS，或拷到别的电脑上打开。';
}

/** Which programs for exported files this computer has. */
export function OfficeList({ programs }: { readonly programs: Programs }): ReactNode {
  return (
    <>
      <ul className="office-list">
        {programs.map(({ id, path }) => (
          <li key={id}>
            {PROGRAM_WORDS[id]}{' '}
            {path === null ? <Tag>没有找到</Tag> : <Tag color="green">已安装</Tag>}
            {path !== null && <span className="quiet">{path}</span>}
          </li>
        ))}
      </ul>
      <p>{advice(programs)}</p>
    </>
  );
}
