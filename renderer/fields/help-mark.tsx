import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';

/** The sign behind a label. What shows its help is made when the pointer comes: a form has a hundred of them. */
export function HelpMark({ help }: { readonly help: string }): ReactNode {
  const [isWanted, setWanted] = useState(false);
  const mark = (
    <QuestionCircleOutlined
      aria-hidden
      className="field-help"
      onPointerEnter={() => {
        setWanted(true);
      }}
    />
  );
  return isWanted ? (
    <Tooltip title={help} defaultOpen>
      {mark}
    </Tooltip>
  ) : (
    mark
  );
}
