import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Typography, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { UnitRow } from '../../shared/api/index.ts';
import { UNIT_FILE_ENDING } from '../../shared/exchange/index.ts';
import { base64Of } from '../start/file-content.ts';
import { useYear } from '../state/year-store.ts';
import '../styles/exchange.css';
import { ProgressTable } from './progress-table.tsx';
import { UnitFileCard } from './unit-file-card.tsx';
import { arrive, filesOf, isClear, takeIn, useArrived } from './unit-files.ts';
import { useProgress } from './use-progress.ts';

function summaryOf(units: readonly UnitRow[]): string {
  const count = (...states: readonly UnitRow['state'][]): number =>
    units.filter(({ state }) => states.includes(state)).length;
  const received = count('received', 'changed');
  return `共 ${units.length} 个单位：已接收 ${received} 个，本机填写 ${count('typed')} 个，未报送 ${count('missing')} 个。`;
}

function Receiving(): ReactNode {
  const key = useYear((state) => state.key);
  const isPublished = useYear((state) => state.isPublished);
  const arrived = useArrived();
  const files = filesOf(arrived, key);
  const clear = files.filter(isClear);
  return (
    <section aria-labelledby="receive-title">
      <Typography.Title level={3} id="receive-title">
        接收文件
      </Typography.Title>
      {isPublished && <Alert type="info" title="这一年已公开，只能查看，不能接收。" />}
      <Upload.Dragger
        className="unit-drop"
        multiple
        accept={UNIT_FILE_ENDING}
        showUploadList={false}
        beforeUpload={(file) => {
          void base64Of(file).then((content) => arrive(file.name, content));
          return false;
        }}
      >
        <InboxOutlined aria-hidden className="drop-icon" />
        <p>把各单位交来的文件（{UNIT_FILE_ENDING}，可以一次多个）拖到这里，或点一下选择</p>
      </Upload.Dragger>
      {clear.length > 1 && (
        <Button
          type="primary"
          className="take-all"
          disabled={isPublished}
          loading={arrived.isBusy}
          onClick={() => void takeIn(clear)}
        >
          全部接收（{clear.length} 个）
        </Button>
      )}
      {files.map((file) => (
        <UnitFileCard key={file.serial} file={file} />
      ))}
    </section>
  );
}

/** 单位报送: which units have sent their part, taking parts in, and writing one's own. */
export function ExchangePage(): ReactNode {
  const units = useProgress();
  return (
    <main className="step-frame exchange-page" aria-labelledby="exchange-title">
      <Typography.Title level={2} id="exchange-title">
        单位报送
      </Typography.Title>
      <Typography.Paragraph type="secondary">
        下属单位在自己的电脑上填好后，点“导出本单位数据”，把一个文件用U盘交来；部门在这里接收。接收只更新该单位的数据，其他单位的不动；每次接收都可以撤销。
      </Typography.Paragraph>
      <Typography.Title level={3}>进度</Typography.Title>
      <p role="status">{summaryOf(units)}</p>
      <ProgressTable units={units} />
      <Receiving />
    </main>
  );
}
