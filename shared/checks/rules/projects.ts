import type { Project } from '../../facts/index.ts';
import { type Fen, ZERO, fen, sum } from '../../money/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, tie, yuan } from '../ties.ts';

interface Place {
  readonly project: Project;
  readonly path: string;
  readonly where: string;
}

function places(subject: Subject): Place[] {
  return (subject.data.projects ?? []).map((project, index) => ({
    project,
    path: `projects[${index}]`,
    where: `项目“${project.name}”`,
  }));
}

/** `quantity × unitPrice` in whole 分, rounded. */
export function priced(quantity: string, unitPrice: Fen): Fen {
  return fen(Math.round(Number(quantity) * unitPrice));
}

function spentOn(subject: Subject, code: string) {
  return subject.amount('expenditure', { project: code });
}

/** 预算控制数 against the expenditure lines of the project. */
export const projectAmount: CheckRule = {
  code: 'TIE-PROJECT',
  severity: 'warning',
  title: '项目金额与支出明细一致',
  compares: '每个项目：支出明细合计 ≤ 预算控制数；有项目就应有支出明细',
  run: (subject, settings) => {
    if ((subject.data.expenditure ?? []).every((line) => line.project === undefined)) {
      return '支出明细没有写明属于哪个项目';
    }
    return places(subject).map(({ project, path, where }) => {
      const spent = spentOn(subject, project.code);
      const { controlTotal } = project;
      if (controlTotal === undefined) {
        // A project of which only the budget is known has its lines, too.
        if (subject.data.expenditure?.some((line) => line.project === project.code) === true) {
          return 'passed';
        }
        const message = `${where}没有支出明细，也没有预算控制数，项目表里金额是空的。请在支出明细中写明它的支出，或删去这个项目。`;
        return found(settings, { message, where, fact: `${path}.controlTotal`, key: project.code });
      }
      const isOver = spent.fen > controlTotal;
      return tie(settings, {
        id: project.code,
        isRounded: true,
        where,
        fact: `${path}.controlTotal`,
        left: { name: '支出明细合计', fen: spent.fen },
        right: { name: '预算控制数', fen: controlTotal },
        severity: isOver ? settings.severity : 'info',
        todo: isOver
          ? '支出不能超过控制数，请改正其中一个'
          : '跨年度项目可以不等；如不是，请改正其中一个',
      });
    });
  },
};

/** 预算明细 of a project: each line and their sum. */
export const projectItems: CheckRule = {
  code: 'TIE-PROJECT-ITEMS',
  severity: 'warning',
  title: '项目预算明细合计等于项目金额',
  compares: '数量 × 单价 = 金额；各行金额之和 = 项目支出',
  run: (subject, settings) =>
    places(subject).flatMap((place) => [
      ...itemPrices(settings, place),
      ...itemSum(subject, settings, place),
    ]),
};

function itemPrices(settings: RuleSettings, { project, path, where }: Place): Check[] {
  return (project.budgetItems ?? []).flatMap((item, index) => {
    const { quantity, unitPrice, amount } = item;
    if (quantity === undefined || unitPrice === undefined || amount === undefined) return [];
    return [
      tie(settings, {
        id: `${project.code}/${item.name}`,
        where: `${where} › 预算明细“${item.name}”`,
        fact: `${path}.budgetItems[${index}].amount`,
        left: {
          name: `数量 ${quantity} × 单价 ${yuan(unitPrice)} =`,
          fen: priced(quantity, unitPrice),
        },
        right: { name: '金额', fen: amount },
        todo: '请改正数量、单价或金额',
      }),
    ];
  });
}

function itemSum(subject: Subject, settings: RuleSettings, place: Place): Check[] {
  const { project, path, where } = place;
  const items = project.budgetItems ?? [];
  if (items.length === 0 || items.some(({ amount }) => amount === undefined)) return [];
  const spent = spentOn(subject, project.code);
  const total = project.controlTotal ?? (spent.isEntered ? spent.fen : undefined);
  if (total === undefined) return [];
  const parts = items.map(({ name, amount }) => ({ name, fen: amount ?? ZERO }));
  return [
    tie(settings, {
      id: project.code,
      where: `${where} › 预算明细`,
      fact: `${path}.budgetItems`,
      left: { name: '明细合计', fen: sum(parts.map((part) => part.fen)), parts },
      right: { name: '项目金额', fen: total },
      todo: '请补上漏列的内容，或改正金额',
      isRounded: true,
    }),
  ];
}

/** 项目支出 belongs to a project, 基本支出 to none. */
export const projectNature: CheckRule = {
  code: 'PROJECT-NATURE',
  severity: 'warning',
  title: '项目支出写明项目，基本支出不挂项目',
  compares: '支出明细：性质与项目是否相符',
  run: (subject, settings) => {
    if ((subject.data.projects ?? []).length === 0) return '没有填项目';
    return (subject.data.expenditure ?? []).flatMap((line, index): Check[] => {
      const path = `expenditure[${index}]`;
      const where = (): string => subject.rowWords('expenditure', index);
      const key = `${line.unit ?? ''}:${line.function}:${line.economic ?? ''}:${line.project ?? ''}`;
      if (line.nature === 'basic' && line.project !== undefined) {
        const message = `这一行是基本支出，却写了项目“${line.project}”。请把性质改为项目支出，或去掉项目。`;
        return [found(settings, { message, where: where(), fact: `${path}.nature`, key })];
      }
      if (line.nature !== 'project') return [];
      if (line.project !== undefined) return ['passed'];
      const message = `这一行是项目支出，没有写明是哪个项目。请写明项目，否则项目表与支出表对不上。`;
      const fact = `${path}.project`;
      return [found(settings, { message, where: where(), fact, key, severity: 'info' })];
    });
  },
};

/** Projects whose names are the same, or the same but for the year. */
export const projectNames: CheckRule = {
  code: 'PROJECT-NAMES',
  severity: 'warning',
  title: '项目名称不重复',
  compares: '各项目的名称，同名的要能分清',
  run: (subject, settings) => {
    const seen = new Map<string, Project>();
    const bare = (name: string) => name.replace(/(?:19|20)\d\d年度?|[\s（）()“”"、，]/g, '');
    return places(subject).map(({ project, path, where }): Check => {
      const other = seen.get(bare(project.name));
      seen.set(bare(project.name), project);
      if (!other) return 'passed';
      const isSame = other.name === project.name;
      const message = isSame
        ? `有两个项目都叫“${project.name}”（编码 ${other.code} 和 ${project.code}），读者分不清。请写明年度或内容的不同，或合并。`
        : `项目“${other.name}”与“${project.name}”只差年度或标点，请核对是不是同一个项目。`;
      const severity = isSame ? settings.severity : 'info';
      return found(settings, { message, where, fact: `${path}.name`, key: project.code, severity });
    });
  },
};
