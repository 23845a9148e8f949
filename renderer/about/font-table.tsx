import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { type RequiredFont, isGb2312Font, judgeFont } from '../../shared/fonts/index.ts';
import { usesText } from './about-words.ts';

interface FontTableProps {
  readonly fonts: readonly RequiredFont[];
  /** The fonts of this computer. */
  readonly families: readonly string[];
}

type Verdict = ReturnType<typeof judgeFont>;

interface Row extends RequiredFont {
  readonly verdict: Verdict;
}

function StateTag({ verdict }: { readonly verdict: Verdict }): ReactNode {
  if (verdict.state === 'here') return <Tag color="green">有</Tag>;
  if (verdict.state === 'standIn') return <Tag color="orange">没有，能代替</Tag>;
  return <Tag color="red">没有</Tag>;
}

function standInText(verdict: Verdict): string {
  if (verdict.state === 'here') return '不用代替';
  if (verdict.state === 'missing') {
    const wishes = verdict.wishes.map(({ name }) => name).join('、');
    return wishes === '' ? '没有合适的代替字体' : `可以代替的也都没有（${wishes}）`;
  }
  const { name, remark } = verdict.standIn;
  return remark === '' ? name : `${name}（${remark}）`;
}

/** The fonts of a template: whether this computer has each, what stands in, how to get it. */
export function FontTable({ fonts, families }: FontTableProps): ReactNode {
  return (
    <Table<Row>
      rowKey={({ name, isLatin }) => `${name}/${String(isLatin)}`}
      size="small"
      pagination={false}
      dataSource={fonts.map((font) => ({ ...font, verdict: judgeFont(font.name, families) }))}
      columns={[
        {
          title: '字体',
          className: 'font-name',
          render: (_, { name }) => (
            <>
              {name} {isGb2312Font(name) && <Tag>缺生僻字</Tag>}
            </>
          ),
        },
        {
          title: '用在',
          className: 'font-uses',
          render: (_, { uses, isLatin }) => (isLatin ? '数字和英文字母' : usesText(uses)),
        },
        { title: '这台电脑', render: (_, { verdict }) => <StateTag verdict={verdict} /> },
        { title: '用什么代替', render: (_, { verdict }) => standInText(verdict) },
        {
          title: '怎样安装',
          className: 'font-install',
          render: (_, { verdict }) => (verdict.state === 'here' ? '' : verdict.howToInstall),
        },
      ]}
    />
  );
}
