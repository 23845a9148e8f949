import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';

const WHERE = '车辆';

function total(subject: Subject, field: 'count' | 'quota' | 'purchased'): number | undefined {
  const counts = (subject.data.vehicles ?? []).flatMap((row) => row[field] ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, one) => sum + one, 0);
}

function assetVehicles(subject: Subject): number | undefined {
  const rows = (subject.data.assets ?? []).filter(({ kind }) => kind === 'vehicle');
  const counts = rows.flatMap(({ quantity }) => (quantity === undefined ? [] : [Number(quantity)]));
  return counts.length === 0 ? undefined : counts.reduce((sum, one) => sum + one, 0);
}

/** The same number of vehicles in every place. */
export const vehicleCounts: CheckRule = {
  code: 'VEHICLE-COUNTS',
  severity: 'warning',
  title: '车辆数各处一致',
  compares: '“三公”数量、车辆、国有资产三处的保有量、编制、购置数；保有量 ≤ 核定数',
  run: (subject, settings) => {
    const { vehiclesKept, vehiclesPurchased, vehicleQuota } = subject.data.threePublicCounts ?? {};
    const kept = total(subject, 'count');
    const quota = total(subject, 'quota');
    const pairs: readonly (readonly [
      string,
      number | undefined,
      string,
      number | undefined,
      string,
    ])[] = [
      ['“三公”保有量', vehiclesKept, '车辆保有量', kept, 'threePublicCounts.vehiclesKept'],
      [
        '“三公”购置数',
        vehiclesPurchased,
        '车辆本年购置',
        total(subject, 'purchased'),
        'threePublicCounts.vehiclesPurchased',
      ],
      ['“三公”编制数', vehicleQuota, '车辆核定数', quota, 'threePublicCounts.vehicleQuota'],
      ['国有资产中的车辆', assetVehicles(subject), '车辆保有量', kept ?? vehiclesKept, 'assets'],
    ];
    const checks = pairs.flatMap(([a, left, b, right, fact]): Check[] => {
      if (left === undefined || right === undefined) return [];
      if (left === right) return ['passed'];
      const message = `${a} ${left} 辆，${b} ${right} 辆，相差 ${Math.abs(left - right)} 辆。请改正其中一个。`;
      return [found(settings, { message, where: WHERE, fact, key: `${a}:${left}:${right}` })];
    });
    const allowed = quota ?? vehicleQuota;
    const owned = kept ?? vehiclesKept;
    if (allowed === undefined || owned === undefined) return checks;
    const message = `车辆保有量 ${owned} 辆，核定数 ${allowed} 辆，超过 ${owned - allowed} 辆。请核对。`;
    const over = found(settings, {
      message,
      where: WHERE,
      fact: 'vehicles',
      key: `quota:${owned}:${allowed}`,
    });
    return [...checks, owned <= allowed ? 'passed' : over];
  },
};

/** Vehicles need running costs, running costs need vehicles. */
export const vehicleCosts: CheckRule = {
  code: 'VEHICLE-COSTS',
  severity: 'info',
  title: '有车辆就有运行费，有运行费就有车辆',
  compares: '车辆保有量与公务用车运行维护费',
  run: (subject, settings) => {
    const owned = total(subject, 'count') ?? subject.data.threePublicCounts?.vehiclesKept;
    const cost = subject.amount('threePublic', { item: 'vehicleOperation' });
    if (owned === undefined) return '没有填车辆保有量';
    if (owned > 0 === cost.fen > 0) return ['passed'];
    const message =
      owned > 0
        ? `有车辆 ${owned} 辆，公务用车运行维护费为 0。请核对是否由别处负担。`
        : `没有车辆，公务用车运行维护费却有 ${yuan(cost.fen)}。请核对车辆数，或把租车等费用改列 30239 其他交通费用。`;
    const fact = owned > 0 ? 'threePublic' : 'vehicles';
    return [found(settings, { message, where: WHERE, fact, key: `costs:${owned}:${cost.fen}` })];
  },
};

const PARTS = [['officeBuilding', 'building', '办公用房', '房屋']] as const;

/** 国有资产: an “其中” is not more than its whole. */
export const assetParts: CheckRule = {
  code: 'ASSET-PARTS',
  severity: 'error',
  title: '国有资产的“其中”不超过总数',
  compares: '办公用房 ≤ 房屋（价值、面积）',
  run: (subject, settings) =>
    PARTS.flatMap(([part, whole, partName, wholeName]): Check[] => {
      const rows = subject.data.assets ?? [];
      const [a, b] = [part, whole].map((kind) => rows.filter((row) => row.kind === kind));
      if (!a || !b || a.length === 0 || b.length === 0) return [];
      const value = (list: typeof rows) => subject.sumOf(list.flatMap((row) => row.value ?? []));
      const size = (list: typeof rows) =>
        list.reduce((all, row) => all + Number(row.quantity ?? 0), 0);
      const isRight = value(a) <= value(b) && size(a) <= size(b);
      const message = `${partName}（价值 ${yuan(value(a))}，面积 ${size(a)}）大于${wholeName}（价值 ${yuan(value(b))}，面积 ${size(b)}）。请改正其中一个。`;
      return [
        isRight
          ? 'passed'
          : found(settings, {
              message,
              where: '国有资产',
              fact: 'assets',
              key: `${part}:${value(a)}:${value(b)}:${size(a)}:${size(b)}`,
            }),
      ];
    }),
};
