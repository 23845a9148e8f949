import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/findings/index.ts';
import { review } from './tables-support.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/published');

async function findings(id: string): Promise<readonly Finding[]> {
  return (await review(await readFile(join(FOLDER, `${id}.txt`), 'utf8'))).findings;
}

/** What the tables of the published documents get wrong, as far as tables tell. */
const EXPECTED: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  'chenghua-2023': [
    ['CONTENTS-MISSING', /部门收入总表/],
    ['CONTENTS-MISSING', /政府经济分类科目/],
    ['CONTENTS-MISSING', /政府性基金预算支出预算表/],
    ['CONTENTS-MISSING', /国有资本经营预算支出预算表/],
    ['EMPTY-NOTE', /没有数据/],
    ['LIST-NUMBER', /重号/],
    ['LIST-GRAND', /收入总计/],
    ['HEAD-NAME', /“345”/],
    ['PROJECT-NAME', /科普专项经费.*2023年科普专项/],
    ['PERF-UNIT', /及时率/],
    ['PERF-SIMILAR', /科学美空间.*科学类空间/],
    ['TIE-ROUNDING', /20\.97/],
    ['TIE-ROUNDING', /350\.21/],
    ['TIE-ROUNDING', /200\.21/],
    ['TIE-ROUNDING', /163\.43/],
    ['TIE-ROUNDING', /12\.59/],
  ],
  'shenzhen-2022': [
    ['CONTENTS-MISSING', /基本支出总表/],
    ['CONTENTS-MISSING', /项目支出总表/],
    ['CODE-TWIN', /事业单位医疗.*行政单位医疗/],
    ['ROW-ZERO', /人大事务/],
    ['PERF-BLANK', /项目预算金额/],
    ['PERF-BARE', /开展青少年科技活动/],
    ['TIE-ROUNDING', /4565/],
  ],
  'yubei-2024': [
    ['CONTENTS-MISSING', /项目支出明细表/],
    ['CELL-ERROR', /4 处.*机关服务/],
    ['PERF-CUT', /社会效.*满意/],
    ['PERF-COPY', /逐字相同/],
    ['PERF-GOAL', /16\.1%.*15%/],
    ['ECON-LUMP', /办公费/],
  ],
  'zhangjiakou-2023': [
    ['PROC-PRICE', /1980.*0\.00/],
    ['HEAD-TITLE', /政府性基金/],
    ['CLASS-NAME', /人行科目/],
    ['PERF-PERIOD', /1-3/],
    ['PERF-PERIOD', /4-9/],
    ['PERF-YEAR', /2023 年以前/],
    ['PERF-TOTAL', /774\.40.*670\.21/],
    ['PERF-TWIN', /科普大篷车经费/],
    ['TIE-ROUNDING', /4\.72/],
    ['TIE-ROUNDING', /587\.69/],
    ['TIE-ROUNDING', /693\.27/],
  ],
  'chaotian-2021': [
    ['PERF-PERIOD', /12月3前/],
    ['PERF-SPEC', /65寸/],
  ],
};

/** What is found beyond: it was looked at and is true. */
const ALSO_TRUE: Readonly<Record<string, readonly string[]>> = {
  'chenghua-2023': ['CONTENTS-ORDER'],
  'shenzhen-2022': ['CONTENTS-MISSING'],
  'yubei-2024': ['CONTENTS-MISSING', 'EMPTY-NOTE'],
  'zhangjiakou-2023': ['PERF-SIMILAR'],
};

describe.each(Object.keys(EXPECTED))('%s', (id) => {
  it('what its tables get wrong is found', async () => {
    const found = await findings(id);
    const missing = (EXPECTED[id] ?? []).filter(
      ([code, pattern]) =>
        !found.some((finding) => finding.code === code && pattern.test(finding.message)),
    );
    expect(missing.map(([code, pattern]) => `${code} ${pattern.source}`)).toEqual([]);
  });

  it('and nothing else', async () => {
    const known = new Set([
      ...(EXPECTED[id] ?? []).map(([code]) => code),
      ...(ALSO_TRUE[id] ?? []),
    ]);
    const others = (await findings(id)).filter(({ code }) => !known.has(code));
    expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});
