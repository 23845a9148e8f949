import { Button, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { AboutPage } from '../about/about-page.tsx';
import { BackupLink } from '../backup/backup-link.tsx';
import { BackupPage } from '../backup/backup-page.tsx';
import { RescueDialog } from '../backup/rescue-dialog.tsx';
import { BatchPage } from '../batch/batch-page.tsx';
import { ThemeSwitch } from '../app/theme-switch.tsx';
import { useApp } from '../state/app-store.ts';
import { usePacks } from '../state/packs.ts';
import '../styles/start.css';
import { LibraryPlace } from './library-place.tsx';
import { WaysToBegin } from './ways-to-begin.tsx';
import { isSample } from './words.ts';
import { YearTable } from './year-table.tsx';

/** What one sees with no year open: where the library lies, the years in it, and the ways to begin. */
export function StartPage(): ReactNode {
  const { library, years, damaged } = useApp();
  const packs = usePacks();
  const [isMoving, setMoving] = useState(false);
  const [isInBackups, setInBackups] = useState(false);
  const [isInBatch, setInBatch] = useState(false);
  const [isInAbout, setInAbout] = useState(false);
  if (library !== undefined && isInBackups) {
    return (
      <BackupPage
        onClose={() => {
          setInBackups(false);
        }}
      />
    );
  }
  if (library !== undefined && isInBatch) {
    return (
      <BatchPage
        onClose={() => {
          setInBatch(false);
        }}
      />
    );
  }
  if (library !== undefined && isInAbout) {
    return (
      <AboutPage
        onClose={() => {
          setInAbout(false);
        }}
      />
    );
  }
  if (library === undefined || isMoving) {
    return (
      <main className="start-page start-first">
        <header className="start-header">
          <Typography.Title level={1}>预决算公开编制助手</Typography.Title>
          {isMoving && (
            <Button
              onClick={() => {
                setMoving(false);
              }}
            >
              返回
            </Button>
          )}
        </header>
        <p className="start-lead">
          每项数据只填一次，部门预算、决算公开的全部表格和文字自动生成，可以直接导出 Word 和 Excel。
        </p>
        <LibraryPlace
          onOpened={() => {
            setMoving(false);
          }}
        />
        {damaged !== undefined && <RescueDialog library={damaged} />}
      </main>
    );
  }
  return (
    <main className="start-page">
      <header className="start-header">
        <Typography.Title level={1}>
          {years.length === 0 ? '从哪里开始' : '部门与年度'}
        </Typography.Title>
        <span className="quiet">库：{library}</span>
        <Button
          onClick={() => {
            setMoving(true);
          }}
        >
          换一个库
        </Button>
        {years.filter(({ key }) => !isSample(key)).length > 1 && (
          <Button
            onClick={() => {
              setInBatch(true);
            }}
          >
            批量处理
          </Button>
        )}
        <BackupLink
          onOpen={() => {
            setInBackups(true);
          }}
        />
        <Button
          onClick={() => {
            setInAbout(true);
          }}
        >
          关于
        </Button>
        <ThemeSwitch />
      </header>
      {years.length > 0 && <YearTable packs={packs} />}
      {years.length > 0 && <Typography.Title level={2}>再加一个</Typography.Title>}
      <WaysToBegin packs={packs} />
    </main>
  );
}
