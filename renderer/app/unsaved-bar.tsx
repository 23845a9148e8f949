import { Alert, Button, Modal, Space } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../shared/result/index.ts';
import { saveAsTyped } from '../backup/save-as-typed.ts';
import { leaveYear } from '../state/app-store.ts';
import { abandonUnsaved, flush, hasUnsaved, isRefusedBy, useYear } from '../state/year-store.ts';

/** A browser asks before a window with unsaved work is closed; the desktop program saves by itself. */
function useQuestionBeforeClosing(): void {
  useEffect(() => {
    if (window.budgetDisclosure !== undefined) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      void flush();
      if (hasUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, []);
}

function isCutOffBy(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'HOST-GONE');
}

const WAITING =
  '刚才的改动还在窗口里，没有丢失，可以接着填；故障排除后会自动保存。不放心可以先把这一年另存为数据文件。';

const CUT_OFF =
  '刚才的改动只在这个窗口里，不要关闭窗口。请先点“另存为数据文件”，把这一年连同没有保存的改动存成文件；再重新打开程序，在“全部年度”里导入这个文件，选“用文件里的内容替换”。';

const REFUSED =
  '刚才的改动只在这个窗口里，不会自动保存。请先点“另存为数据文件”留底，再点“放弃这些改动……”，重新打开这个年度，把这几处补上。';

function adviceFor(problems: readonly Problem[]): string {
  if (isCutOffBy(problems)) return CUT_OFF;
  return isRefusedBy(problems) ? REFUSED : WAITING;
}

/** Says that the library does not take what is typed, and gives the ways out; nothing is thrown away. */
export function UnsavedBar(): ReactNode {
  const saving = useYear((state) => state.saving);
  const problems = useYear((state) => state.problems);
  const isWaiting = !isCutOffBy(problems) && !isRefusedBy(problems);
  const [isAsking, setAsking] = useState(false);
  useQuestionBeforeClosing();
  if (saving !== 'failed') return null;
  return (
    <>
      <Alert
        type="error"
        banner
        title={`还没有保存：${problems.map(({ message }) => message).join('')}`}
        description={adviceFor(problems)}
        action={
          <Space wrap>
            <Button type={isWaiting ? 'primary' : 'default'} onClick={() => void flush()}>
              再试一次
            </Button>
            <Button type={isWaiting ? 'default' : 'primary'} onClick={saveAsTyped}>
              另存为数据文件
            </Button>
            <Button
              danger
              onClick={() => {
                setAsking(true);
              }}
            >
              放弃这些改动……
            </Button>
          </Space>
        }
      />
      <Modal
        open={isAsking}
        title="放弃没有保存的改动？"
        okText="放弃并回到全部年度"
        cancelText="不放弃"
        okButtonProps={{ danger: true }}
        onCancel={() => {
          setAsking(false);
        }}
        onOk={() => {
          setAsking(false);
          abandonUnsaved();
          void leaveYear();
        }}
      >
        <p>没有保存进库的改动会丢掉，库里已经保存的内容不变。建议先“另存为数据文件”。</p>
      </Modal>
    </>
  );
}
