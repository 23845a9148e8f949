import type { Indicator, Project } from '../../facts/index.ts';
import { parseYuan } from '../../money/index.ts';
import { detectVagueness } from '../../wording/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';

/** The indicators of one performance target. */
interface Target {
  readonly name: string;
  readonly path: string;
  readonly indicators: readonly Indicator[];
  readonly project?: Project;
}

function targetsOf({ data }: Subject): Target[] {
  const own = (data.projects ?? []).map((project, index) => ({
    name: `项目“${project.name}”`,
    path: `projects[${index}].indicators`,
    indicators: project.indicators ?? [],
    project,
  }));
  const overall = data.overallPerformance?.indicators ?? [];
  if (overall.length === 0) return own;
  const path = 'overallPerformance.indicators';
  return [...own, { name: '部门整体', path, indicators: overall }];
}

const SOURCE = '财预〔2015〕88 号《中央部门预算绩效目标管理办法》：产出、效益、满意度指标';

/** 权重 add up to 100, or 90 where 执行率 (10) is not listed. */
export const indicatorWeights: CheckRule = {
  code: 'INDICATOR-WEIGHTS',
  severity: 'error',
  title: '指标权重合计为 100（执行率 10 分不列的为 90）',
  compares: '每个绩效目标：各指标权重之和 = 100 或 90；有权重就每项都有',
  source: '财预〔2020〕10 号：执行率 10 分，产出 50，效益 30，满意度 10',
  run: (subject, settings) =>
    targetsOf(subject).flatMap(({ name, path, indicators }): Check[] => {
      const weights = indicators.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
      if (weights.length === 0) return [];
      const where = `${name} › 绩效指标`;
      const lacking = indicators.filter(({ weight }) => weight === undefined);
      const total = Number(weights.reduce((sum, one) => sum + one, 0).toFixed(6));
      if (total === 100 || total === 90) return ['passed'];
      const hint =
        lacking.length > 0
          ? `有 ${lacking.length} 项没有填权重（如“${lacking[0]?.level3 ?? ''}”）。`
          : '';
      const near = Math.abs(total - 90) < Math.abs(total - 100) ? 90 : 100;
      const message = `权重合计 ${total}（${weights.join(' + ')}），应为 100（执行率 10 分不列的为 90），与 ${near} 相差 ${Number(Math.abs(total - near).toFixed(6))}。${hint}请改正权重。`;
      return [found(settings, { message, where, fact: path, key: `${name}:${total}` })];
    }),
};

const KINDS = [
  ['产出', /产出|完成|数量|质量|时效/],
  ['效益', /效益|效果|影响/],
  ['满意度', /满意/],
] as const;

/** Which projects must have a performance target. */
function needsTarget({ hasPerformanceTarget, isSelfEvaluated }: Project): boolean {
  return hasPerformanceTarget !== false && isSelfEvaluated !== false;
}

function kindsOf(indicators: readonly Indicator[]): string[] {
  return indicators.map(({ level1 = '', level2 = '', level3 }) =>
    /满意/.test(level3) ? `${level1} ${level2} 满意` : `${level1} ${level2}`,
  );
}

/** Projects have indicators, of all kinds. */
export const indicatorKinds: CheckRule = {
  code: 'INDICATOR-KINDS',
  severity: 'warning',
  title: '项目有绩效指标，且产出、效益、满意度齐全',
  compares: '每个项目：是否有指标；一级、二级指标是否包括产出、效益、满意度',
  source: SOURCE,
  run: (subject, settings) => {
    const projects = targetsOf(subject).flatMap(({ project, ...target }) =>
      project && needsTarget(project) ? [{ ...target, project }] : [],
    );
    const isUsed = projects.some(({ indicators }) => indicators.length > 0);
    return projects.flatMap(({ name, path, indicators, project }): Check[] => {
      const where = `${name} › 绩效指标`;
      if (indicators.length === 0) {
        const message = `${name}没有绩效指标。请填写；不编制绩效目标的，请在项目中注明。`;
        const severity = isUsed ? settings.severity : 'info';
        return [found(settings, { message, where, fact: path, key: project.code, severity })];
      }
      if (!indicators.every(({ level1, level2 }) => level1 ?? level2)) return [];
      const texts = kindsOf(indicators);
      const missing = KINDS.filter(([, kind]) => !texts.some((text) => kind.test(text)));
      if (missing.length === 0) return ['passed'];
      const names = missing.map(([kind]) => kind).join('、');
      const message = `${name}的绩效指标缺少${names}指标。请补上。`;
      return [found(settings, { message, where, fact: path, key: `${project.code}:${names}` })];
    });
  },
};

const NUMBER_OR_TIME = /\d|[一二三四五六七八九十]+月|年底|年末|季度|全年|每/;
/** Names of ratios, whose unit is a percentage. */
const RATIO = /(?:率|比例|比重|占比)$/;

function valueChecks(settings: RuleSettings, target: Target): Check[] {
  return target.indicators.map((indicator, index): Check => {
    const { level3, operator, value = '', unit = '' } = indicator;
    const where = `${target.name} › 绩效指标“${level3}”`;
    const fact = `${target.path}[${index}].value`;
    const key = `${target.name}:${level3}:${value}`;
    const report = (message: string, severity = settings.severity): Check =>
      found(settings, { message, where, fact, key, severity });
    if (value.trim() === '') return report(`没有填指标值，无法考核。请填写。`, 'warning');
    const isQuantitative = operator !== undefined && operator !== '定性';
    const hasNumber = NUMBER_OR_TIME.test(value);
    if (isQuantitative && !hasNumber) {
      const vague = detectVagueness(value)[0]?.message ?? '请改为数字，或把指标性质改为定性';
      return report(`指标性质是“${operator}”，指标值却是“${value}”，不是数。${vague}。`, 'warning');
    }
    if (RATIO.test(level3) && unit !== '' && !/[%％‰]|百分/.test(unit + value)) {
      return report(`“${level3}”是比率，计量单位却是“${unit}”。请核对指标名称或单位。`, 'warning');
    }
    const [vague] = isQuantitative ? [] : detectVagueness(value);
    if (vague && !/\d/.test(value)) return report(`指标值“${value}”：${vague.message}。`);
    if (isQuantitative && unit === '' && /^\d+(?:\.\d+)?$/.test(value)) {
      return report(`指标值“${value}”没有计量单位。请填写。`);
    }
    return 'passed';
  });
}

/** Every indicator has a value that can be measured. */
export const indicatorValues: CheckRule = {
  code: 'INDICATOR-VALUES',
  severity: 'info',
  title: '指标值可以衡量',
  compares:
    '每个指标：有指标值；定量指标的值是数；比率的单位是 %；不用“加强、进一步、若干、良好”一类的词',
  source: SOURCE,
  run: (subject, settings) => targetsOf(subject).flatMap((target) => valueChecks(settings, target)),
};

/** Cost indicators in 万元 or 元 against the money of the project. */
export const indicatorCosts: CheckRule = {
  code: 'INDICATOR-COSTS',
  severity: 'warning',
  title: '成本指标不超过项目金额',
  compares: '单位为元、万元的成本指标 ≤ 项目支出（或预算控制数）',
  tolerance: '所写数字末位的一半',
  run: (subject, settings) =>
    targetsOf(subject).flatMap((target) => {
      const { project } = target;
      const spent = subject.amount('expenditure', project ? { project: project.code } : {});
      const total = project?.controlTotal ?? (spent.isEntered ? spent.fen : undefined);
      if (total === undefined) return [];
      return target.indicators.flatMap((indicator, index): Check[] => {
        const { level1 = '', level2 = '', level3, value = '', unit = '' } = indicator;
        const isCost = /成本/.test(level1 + level2) && /^(?:万?元)$/.test(unit);
        const whole = isCost ? parseYuan(value.replace(/[,，\s]/g, '')) : undefined;
        if (whole === undefined) return [];
        const scale = unit === '万元' ? 10_000 : 1;
        const decimals = /\.(\d+)$/.exec(value.trim())?.[1]?.length ?? 0;
        const halfStep = (50 * scale) / 10 ** decimals;
        if (whole * scale <= total + halfStep) return ['passed'];
        const message = `成本指标“${level3}”为 ${value} ${unit}，项目金额 ${yuan(total)}，成本大于项目的钱。请改正其中一个。`;
        const fact = `${target.path}[${index}].value`;
        const where = `${target.name} › 绩效指标“${level3}”`;
        return [found(settings, { message, where, fact, key: `${target.name}:${level3}` })];
      });
    }),
};

/** 得分 of an indicator is at most its 权重. */
export const indicatorScores: CheckRule = {
  code: 'INDICATOR-SCORES',
  severity: 'error',
  title: '指标得分不超过权重，完成情况已填',
  compares: '绩效自评：每个指标得分 ≤ 权重；部门决算的指标填了实际完成值',
  run: (subject, settings) => {
    if (subject.data.kind !== 'finalAccounts') return '只用于部门决算';
    return targetsOf(subject).flatMap(({ name, path, indicators }) =>
      indicators.flatMap(({ level3, weight, score, actual }, index): Check[] => {
        const where = `${name} › 绩效指标“${level3}”`;
        const key = `${name}:${level3}`;
        const lacks = `没有填实际完成值。请填写。`;
        const fact = `${path}[${index}]`;
        const done: Check =
          (actual ?? '').trim() === ''
            ? found(settings, {
                message: lacks,
                where,
                fact: `${fact}.actual`,
                key,
                severity: 'warning',
              })
            : 'passed';
        if (weight === undefined || score === undefined) return [done];
        const message = `得分 ${score} 超过权重 ${weight}。请改正。`;
        const over = found(settings, {
          message,
          where,
          fact: `${fact}.score`,
          key: `${key}:score`,
        });
        return [done, score <= weight ? 'passed' : over];
      }),
    );
  },
};

const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})/;

/** A written day as a number that can be compared. */
function dayOf(text: string): number | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year === undefined ? undefined : Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** What was to be done by a day was done by that day. */
export const indicatorDays: CheckRule = {
  code: 'INDICATOR-DAYS',
  severity: 'warning',
  title: '实际完成时间不晚于预期',
  compares: '时限类指标：实际完成值的日期 ≤ 指标值的日期',
  run: (subject, settings) =>
    targetsOf(subject).flatMap(({ name, path, indicators }) =>
      indicators.flatMap(({ level3, value = '', actual = '' }, index): Check[] => {
        const [planned, done] = [dayOf(value), dayOf(actual)];
        if (planned === undefined || done === undefined) return [];
        if (done <= planned) return ['passed'];
        const where = `${name} › 绩效指标“${level3}”`;
        const message = `实际完成“${actual}”晚于预期“${value}”，不能算按时完成。请核对日期或得分。`;
        const fact = `${path}[${index}].actual`;
        return [found(settings, { message, where, fact, key: `${name}:${level3}` })];
      }),
    ),
};
