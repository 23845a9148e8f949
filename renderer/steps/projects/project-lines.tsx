import { type ReactNode, useMemo } from 'react';
import { useYear } from '../../state/year-store.ts';
import { GridSection } from '../../fields/grid-section.tsx';
import { type GridPart, amountFields } from '../../fields/form-part.ts';
import { otherLineColumns, lineColumns } from '../specs/money-spec.ts';
import { useKind } from '../use-kind.ts';
import { isLineOf, projectsOf } from './project-edits.ts';

const TOP: readonly string[] = [];

/** The lines of expenditure of one project. */
export function ProjectLines({
  code,
  unit,
}: {
  readonly code: string;
  /** The project's unit, which its lines are of. */
  readonly unit: string;
}): ReactNode {
  const kind = useKind();
  const part = useMemo(
    (): GridPart => ({
      kind: 'grid',
      title: '支出明细',
      hint: '项目的钱按功能分类和部门经济分类一行一笔，见一体化系统“项目支出预算表”。',
      list: ['expenditure'],
      only: (row) => isLineOf(row, code),
      blank: {
        nature: 'project',
        project: code,
        source: 'generalPublicBudget',
        ...(unit === '' ? {} : { unit }),
      },
      columns: lineColumns(kind),
      totals: amountFields(kind),
    }),
    [code, unit, kind],
  );
  if (code === '') return <p className="empty-hint">先填项目编码，再填支出明细。</p>;
  return <GridSection key={code} part={part} base={TOP} />;
}

/** Lines that are neither basic nor of a project in the list. */
export function OtherLines(): ReactNode {
  const kind = useKind();
  const known = useYear(({ entry }) =>
    projectsOf(entry['projects'])
      .map(({ code }) => code)
      .join('\n'),
  );
  const part = useMemo((): GridPart => {
    const codes = new Set(known.split('\n'));
    return {
      kind: 'grid',
      title: '没有归到项目的支出',
      hint: '经营支出、上缴上级支出、对附属单位补助支出，以及还没有选项目的支出；选了项目的行会到那个项目下面去。没有的不填。',
      list: ['expenditure'],
      only: (row) =>
        row['nature'] !== 'basic' &&
        !(typeof row['project'] === 'string' && codes.has(row['project'])),
      blank: { nature: 'project', source: 'generalPublicBudget' },
      columns: otherLineColumns(kind),
      totals: amountFields(kind),
    };
  }, [known, kind]);
  return <GridSection part={part} base={TOP} />;
}
