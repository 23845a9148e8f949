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
      return [found(settings, { message, where, fact: path, key: `${path}:${total}` })];
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
  return indicators.map(({ level1 = '', level2 = '', level3 }) => `${level1} ${level2} ${level3}`);
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
    return projects.map(({ name, path, indicators, project }): Check => {
      const where = `${name} › 绩效指标`;
      if (indicators.length === 0) {
        const message = `${name}没有绩效指标。请填写；不编制绩效目标的，请在项目中注明。`;
        const severity = isUsed ? settings.severity : 'info';
        return found(settings, { message, where, fact: path, key: project.code, severity });
      }
      const isGraded = indicators.every(({ level1, level2 }) => level1 ?? level2);
      const texts = kindsOf(indicators);
      const missing = KINDS.filter(([, kind]) => !texts.some((text) => kind.test(text)));
      if (missing.length === 0) return 'passed';
      const names = missing.map(([kind]) => kind).join('、');
      const message = `${name}的绩效指标缺少${names}指标。请补上${isGraded ? '' : '，并写明一级、二级指标'}。`;
      const severity = isGraded ? settings.severity : 'info';
      return found(settings, {
        message,
        where,
        fact: path,
        key: `${project.code}:${names}`,
        severity,
      });
    });
  },
};

const NUMBER = /^[≥≤=<>＞＜约不少多高低于超过达到以上内]*\s*[-+]?\d/;
const TIME = /\d+\s*[年月日季]|[一二三四五六七八九十]+月|年底|年末|季度|全年|每/;
/** Names of ratios, whose unit is a percentage. */
const RATIO = /(?:率|比例|比重|占比)$/;

function valueChecks(settings: RuleSettings, target: Target): Check[] {
  return target.indicators.map((indicator, index): Check => {
    const { level3, operator, value = '', unit = '' } = indicator;
    const where = `${target.name} › 绩效指标“${level3}”`;
    const fact = `${target.path}[${index}].value`;
    const key = `${target.path}:${level3}:${value}`;
    const report = (message: string, severity = settings.severity): Check =>
      found(settings, { message, where, fact, key, severity });
    if (value.trim() === '') return report(`没有填指标值，无法考核。请填写。`, 'warning');
    const isQuantitative = operator !== undefined && operator !== '定性';
    const hasNumber = NUMBER.test(value) || TIME.test(value) || /\d/.test(value);
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
  run: (subject, settings) =>
    gathered(targetsOf(subject).flatMap((target) => valueChecks(settings, target))),
};

const MOST_OF_A_KIND = 3;

/** Many of the same kind (no unit, vague) in one target are gathered into one finding. */
function gathered(checks: readonly Check[]): Check[] {
  const kindOf = (check: Check): string =>
    check === 'passed' || check.severity !== 'info'
      ? ''
      : `${check.where.split(' › ')[0] ?? ''}/${check.message.replace(/“[^”]*”/g, '')}`;
  const counts = Map.groupBy(checks, kindOf);
  return checks.flatMap((check): Check[] => {
    const alike = counts.get(kindOf(check)) ?? [];
    if (check === 'passed' || kindOf(check) === '' || alike.length <= MOST_OF_A_KIND)
      return [check];
    if (alike[0] !== check) return [];
    const names = alike.flatMap((one) =>
      one === 'passed' ? [] : [/绩效指标(“.*”)$/.exec(one.where)?.[1] ?? ''],
    );
    const message = `${check.message}同样的还有 ${alike.length - 1} 项：${names.slice(1).join('、')}。`;
    return [{ ...check, message }];
  });
}

/** Cost indicators in 万元 or 元 against the money of the project. */
export const indicatorCosts: CheckRule = {
  code: 'INDICATOR-COSTS',
  severity: 'warning',
  title: '成本指标不超过项目金额',
  compares: '单位为元、万元的成本指标 ≤ 项目支出（或预算控制数）',
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
        const cost = unit === '万元' ? whole * 10_000 : whole;
        if (cost <= total) return ['passed'];
        const message = `成本指标“${level3}”为 ${value} ${unit}，项目金额 ${yuan(total)}，成本大于项目的钱。请改正其中一个。`;
        const fact = `${target.path}[${index}].value`;
        const where = `${target.name} › 绩效指标“${level3}”`;
        return [found(settings, { message, where, fact, key: `${target.path}:${level3}` })];
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
        const key = `${path}:${level3}`;
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
