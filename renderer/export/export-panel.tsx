import { Alert, App, Button, Checkbox, Input, Progress as Bar, Space } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type ExportFormat } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { useOpenFindings } from '../review/open-findings.ts';
import { FolderDialog } from '../start/folder-dialog.tsx';
import { report, useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { FORMAT_WORDS, type Progress, replacedFiles, runExport } from './run-export.ts';

const USUAL: readonly ExportFormat[] = ['word', 'excel'];
const PUBLISHING: readonly ExportFormat[] = ['word', 'excel', 'pdf', 'html'];
const ALL: readonly ExportFormat[] = ['word', 'excel', 'pdf', 'html', 'report', 'leader'];

function folderOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, '');
}

function useFolder(): readonly [string, (folder: string) => void] {
  const library = useApp((state) => state.library);
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void request('settings/load', {}).then((answer) => {
      const known = answer.ok ? answer.value['exportFolder'] : undefined;
      setFolder(typeof known === 'string' ? known : `${folderOf(library ?? '')}/导出`);
    });
  }, [library]);
  return [folder, setFolder];
}

function Outcome({ progress }: { readonly progress: Progress }): ReactNode {
  const { done, total, files, problems, stage } = progress;
  const [first] = files;
  return (
    <div role="status">
      {stage !== undefined && (
        <div>
          {stage}（{done + 1}/{total}）
        </div>
      )}
      <Bar percent={Math.round((done / Math.max(1, total)) * 100)} aria-label="导出进度" />
      {problems.map(({ message }, index) => (
        <Alert key={index} type="error" showIcon title={message} />
      ))}
      {stage === undefined && files.length > 0 && (
        <Alert
          type="success"
          title={`已导出 ${files.length} 个文件`}
          description={
            <>
              {files.map((path) => (
                <div key={path} className="exported-file">
                  {path.replace(/^.*[\\/]/, '')}
                </div>
              ))}
              <Button
                size="small"
                onClick={() => {
                  void request('file/reveal', { path: first ?? '' }).then((answer) => {
                    if (!answer.ok) report(answer.problems);
                  });
                }}
              >
                打开文件夹
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}

/** What to export, where to, and how it went. */
export function ExportPanel(): ReactNode {
  const key = useYear((state) => state.key);
  const info = useApp((state) => state.info);
  const { modal } = App.useApp();
  const [folder, setFolder] = useFolder();
  const [formats, setFormats] = useState(USUAL);
  const [isChoosing, setChoosing] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const errors = useOpenFindings().filter(
    ({ finding, reason }) => finding.severity === 'error' && reason === undefined,
  ).length;
  const isRunning = progress?.stage !== undefined;

  const choose = async (): Promise<void> => {
    if (!info?.hasDialogs) {
      setChoosing(true);
      return;
    }
    const answer = await request('file/choose', { what: 'folder' });
    if (answer.ok && answer.value.path !== null) setFolder(answer.value.path);
  };
  const ask = (title: string, content: ReactNode, okText: string): Promise<boolean> =>
    new Promise((resolve) => {
      modal.confirm({
        title,
        content,
        okText,
        cancelText: '先不导出',
        onOk: () => {
          resolve(true);
        },
        onCancel: () => {
          resolve(false);
        },
      });
    });
  const start = async (): Promise<void> => {
    if (!key) return;
    if (errors > 0) {
      const words = `审核还有 ${errors} 处“必须改”。建议先改好；也可以现在导出，并另外导出一份审核报告。`;
      if (!(await ask('还有必须改的问题', words, '仍然导出'))) return;
    }
    const replaced = await replacedFiles(key, folder, formats);
    const paths = replaced.filter((one) => typeof one === 'string');
    const problems = replaced.filter((one) => typeof one !== 'string');
    if (problems.length > 0) {
      report(problems);
      return;
    }
    const list = paths.map((path) => <div key={path}>{path}</div>);
    if (paths.length > 0 && !(await ask('这些文件已经有了，要替换吗？', list, '替换'))) return;
    await request('settings/save', { values: { exportFolder: folder } });
    await runExport({ key, folder, formats, mayReplace: paths.length > 0 }, setProgress);
  };
  const available = ALL.filter((format) => format !== 'pdf' || info?.canWritePdf);
  return (
    <section aria-label="导出" className="export-panel">
      <h3>导出</h3>
      <Checkbox.Group
        className="check-lines"
        value={[...formats]}
        options={available.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
        onChange={setFormats}
      />
      <Space wrap>
        <Button
          size="small"
          onClick={() => {
            setFormats(PUBLISHING.filter((format) => available.includes(format)));
          }}
        >
          公开用的全套
        </Button>
      </Space>
      <label htmlFor="export-folder">放到哪个文件夹</label>
      <Space.Compact block>
        <Input
          id="export-folder"
          value={folder}
          onChange={({ target }) => {
            setFolder(target.value);
          }}
        />
        <Button onClick={() => void choose()}>选择</Button>
      </Space.Compact>
      <Button
        type="primary"
        size="large"
        block
        loading={isRunning}
        disabled={formats.length === 0 || folder.trim() === ''}
        onClick={() => void start()}
      >
        导出
      </Button>
      {progress && <Outcome progress={progress} />}
      {isChoosing && (
        <FolderDialog
          title="导出到哪个文件夹"
          wants="folder"
          onChoose={(path) => {
            setFolder(path);
            setChoosing(false);
          }}
          onCancel={() => {
            setChoosing(false);
          }}
        />
      )}
    </section>
  );
}
