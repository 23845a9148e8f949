import { Button, Checkbox, Input, Typography } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ExportFormat } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { ChooseFolder } from '../backup/choose-folder.tsx';
import { FORMAT_WORDS } from '../export/run-export.ts';
import { isSample } from '../start/words.ts';
import { refreshLibrary, useApp } from '../state/app-store.ts';
import '../styles/batch.css';
import { BatchOutcome } from './batch-outcome.tsx';
import { BatchTable } from './batch-table.tsx';
import { rowsOf } from './chosen-years.ts';
import { checkJob, exportJob } from './jobs.ts';
import { type BatchState, type Job, runBatch } from './run-batch.ts';

const FORMATS: readonly ExportFormat[] = ['word', 'excel', 'pdf', 'html', 'report', 'leader'];

type Batch = readonly [
  BatchState | undefined,
  (what: BatchState['what'], keys: ReadonlySet<string>, job: Job) => Promise<void>,
  () => void,
];

/** A batch goes on while other parts of the page are used, and ends with the page. */
function useBatch(): Batch {
  const [state, setState] = useState<BatchState>();
  const running = useRef<AbortController>(undefined);
  const stop = (): void => {
    running.current?.abort();
  };
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const start: Batch[1] = async (what, keys, job) => {
    const controller = new AbortController();
    running.current = controller;
    const rows = rowsOf(useApp.getState().years, keys);
    await runBatch(what, rows, job, controller.signal, setState);
  };
  return [state, start, stop];
}

function useFolder(): readonly [string, (folder: string) => void] {
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void request('settings/load', {}).then((answer) => {
      const known = answer.ok ? answer.value['exportFolder'] : undefined;
      if (typeof known === 'string') setFolder(known);
    });
  }, []);
  return [folder, setFolder];
}

function ExportLine({
  count,
  isBusy,
  onExport,
}: {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onExport: (folder: string, formats: readonly ExportFormat[], replace: boolean) => void;
}): ReactNode {
  const info = useApp((state) => state.info);
  const [folder, setFolder] = useFolder();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['word', 'excel']);
  const [mayReplace, setMayReplace] = useState(false);
  const available = FORMATS.filter((format) => format !== 'pdf' || info?.canWritePdf);
  return (
    <section aria-label="批量导出">
      <Typography.Title level={2}>批量导出</Typography.Title>
      <Checkbox.Group
        value={[...formats]}
        options={available.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
        onChange={setFormats}
      />
      <div className="batch-line">
        <label htmlFor="batch-folder">放到文件夹</label>
        <Input
          id="batch-folder"
          className="batch-folder"
          placeholder="先选一个文件夹"
          value={folder}
          onChange={({ target }) => {
            setFolder(target.value);
          }}
        />
        <ChooseFolder
          label="选择"
          title="导出到哪个文件夹"
          onChoose={(path) => {
            setFolder(path);
            return Promise.resolve();
          }}
        />
        <Checkbox
          checked={mayReplace}
          onChange={({ target }) => {
            setMayReplace(target.checked);
          }}
        >
          已有的同名文件可以替换
        </Checkbox>
        <Button
          type="primary"
          disabled={count === 0 || formats.length === 0 || folder.trim() === '' || isBusy}
          onClick={() => {
            onExport(folder, formats, mayReplace);
          }}
        >
          导出选中的 {count} 份
        </Button>
      </div>
    </section>
  );
}

/** 批量处理: many departments and years exported or checked at once. */
export function BatchPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  const all = useApp((state) => state.years);
  const years = useMemo(() => all.filter(({ key }) => !isSample(key)), [all]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [state, start, stop] = useBatch();
  const isBusy = state?.current !== undefined;
  const count = rowsOf(years, chosen).length;
  return (
    <main className="start-page" aria-labelledby="batch-title">
      <header className="start-header">
        <Typography.Title level={1} id="batch-title">
          批量处理
        </Typography.Title>
        <Button
          onClick={() => {
            void refreshLibrary();
            onClose();
          }}
        >
          返回
        </Button>
      </header>
      <p>选好部门和年度，一次审核或导出很多份。每一份的结果列在最下面，可以随时停止。</p>
      <BatchTable years={years} chosen={chosen} onChoose={setChosen} />
      <div className="batch-line">
        <span role="status">选了 {count} 份</span>
        <Button
          disabled={count === 0 || isBusy}
          onClick={() => void start('check', chosen, checkJob)}
        >
          审核选中的 {count} 份
        </Button>
      </div>
      <ExportLine
        count={count}
        isBusy={isBusy}
        onExport={(folder, formats, mayReplace) => {
          void request('settings/save', { values: { exportFolder: folder } });
          void start('export', chosen, exportJob(folder, formats, mayReplace));
        }}
      />
      {state && <BatchOutcome state={state} onCancel={stop} />}
    </main>
  );
}
