import { Alert, Button, Card, Radio, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { UnitFile } from '../../shared/api/index.ts';
import { kindWord, timeText } from '../start/words.ts';
import { useYear } from '../state/year-store.ts';
import { DifferenceTable } from './difference-table.tsx';
import { type ArrivedFile, canTake, choose, dismiss, takeIn, useArrived } from './unit-files.ts';

function Verdict({ file }: { readonly file: ArrivedFile }): ReactNode {
  const { read, isTaken } = file;
  if (isTaken) return <Tag color="green">已接收</Tag>;
  if (!read) return <Tag color="red">读不出</Tag>;
  if (read.obstacles.length > 0) return <Tag color="red">不符合</Tag>;
  if (read.entry === null) return <Tag>没有变化</Tag>;
  if (read.doubles.some(({ isDecided }) => !isDecided)) return <Tag color="orange">有重复待定</Tag>;
  return <Tag color="blue">可以接收</Tag>;
}

function Doubles({
  file,
  read,
}: {
  readonly file: ArrivedFile;
  readonly read: UnitFile;
}): ReactNode {
  if (read.doubles.length === 0) return null;
  return (
    <fieldset className="doubles">
      <legend>两边都有的，请确定怎么办</legend>
      {read.doubles.map(({ id, message, options, chosen, isDecided }) => (
        <div key={id} className="double">
          <p id={`double-${file.serial}-${id}`}>
            {message} {!isDecided && <Tag color="orange">请确定</Tag>}
          </p>
          <Radio.Group
            aria-labelledby={`double-${file.serial}-${id}`}
            value={isDecided ? chosen : undefined}
            options={options}
            onChange={({ target }) => void choose(file, id, String(target.value))}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Content({
  file,
  read,
}: {
  readonly file: ArrivedFile;
  readonly read: UnitFile;
}): ReactNode {
  const isPublished = useYear((state) => state.isPublished);
  const isBusy = useArrived((state) => state.isBusy);
  const { unit, department, year, kind, writtenAt, program } = read;
  const isOpen = read.doubles.some(({ isDecided }) => !isDecided);
  return (
    <>
      <p className="quiet">
        {department.name} › {unit.name}（{unit.code}），{year} 年{kindWord(kind)}，
        {timeText(writtenAt)} 由程序 {program} 版导出。
      </p>
      {read.obstacles.map((message) => (
        <Alert key={message} type="error" showIcon title={message} />
      ))}
      {!file.isTaken &&
        read.remarks.map((message) => <Alert key={message} type="info" showIcon title={message} />)}
      {!file.isTaken && canTake(read) && (
        <>
          <Doubles file={file} read={read} />
          <p>
            {read.differenceCount === 0
              ? '数据与现在的相同，接收只记下收到的时间。'
              : `与现在相比有 ${read.differenceCount} 处差别：`}
          </p>
          {read.differenceCount > 0 && <DifferenceTable read={read} />}
          <Button
            type="primary"
            disabled={isOpen || isPublished}
            loading={isBusy}
            onClick={() => void takeIn([file])}
          >
            接收
          </Button>
          {isOpen && <span className="quiet"> 先确定上面重复的怎么办。</span>}
        </>
      )}
    </>
  );
}

/** A file that a unit sent: whose it is, whether it fits, what it would change. */
export function UnitFileCard({ file }: { readonly file: ArrivedFile }): ReactNode {
  const title = file.read ? file.read.unit.name : file.name;
  return (
    <Card
      size="small"
      className="unit-file"
      title={
        <Space wrap>
          {title}
          <Verdict file={file} />
        </Space>
      }
      extra={
        <Button
          type="text"
          aria-label={`收起 ${file.name}`}
          onClick={() => {
            dismiss(file);
          }}
        >
          收起
        </Button>
      }
    >
      {file.problems.map(({ message }) => (
        <Alert key={message} type="error" showIcon title={message} />
      ))}
      {file.read && <Content file={file} read={file.read} />}
    </Card>
  );
}
