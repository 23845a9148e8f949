import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { termsWithoutMeaning } from '../../../shared/compose/index.ts';
import { pathText } from '../../../shared/entry/index.ts';
import { addRow } from '../../fields/list-edits.ts';
import { useApp } from '../../state/app-store.ts';
import { useReading } from '../../state/reading.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';

const LIST = ['glossary'];

function useTerms(): readonly string[] {
  const { data } = useDeferredValue(useReading());
  const { pack, catalog } = useResources();
  return useMemo(
    () => (pack && catalog ? termsWithoutMeaning(data, pack, catalog) : []),
    [data, pack, catalog],
  );
}

/** Begins the meaning of a term, in the row that has been made for it already, or in a new one. */
function begin(term: string): void {
  const rows: unknown = useYear.getState().entry['glossary'];
  const known: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const there = known.findIndex(
    (row) => typeof row === 'object' && row !== null && 'term' in row && row.term === term,
  );
  if (there < 0) addRow('添加名词', LIST, { term });
  const index = there < 0 ? known.length : there;
  useApp.setState({ target: pathText([...LIST, index, 'meaning']) });
}

/** Says which items have no meaning yet and are not printed, and begins theirs. */
export function UnexplainedTerms(): ReactNode {
  const terms = useTerms();
  const isReadOnly = useYear((state) => state.isPublished);
  if (terms.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`还有 ${terms.length} 个用到的科目没有解释，不会印出来`}
      description={
        <>
          <p>科目表里没有它们的说明。要印的，点一下写上解释；不写也可以。</p>
          <Space wrap>
            {terms.map((term) => (
              <Button
                key={term}
                size="small"
                icon={<PlusOutlined />}
                aria-label={`写“${term}”的解释`}
                disabled={isReadOnly}
                onClick={() => {
                  begin(term);
                }}
              >
                {term}
              </Button>
            ))}
          </Space>
        </>
      }
    />
  );
}
