import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, review } from './tables-support.ts';

const FILE = join(import.meta.dirname, '../fixtures/published/final-accounts.txt');

/** The nine tables of final accounts of a department with all kinds of income, as they should be. */
const correct = await readFile(FILE, 'utf8');

/** One slip: in a table the line that begins so, and what it becomes. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
  ['结余分配', '收入支出决算总表', '|59|1.50', '|59|2.50'],
  ['年末结转', '收入支出决算总表', '|60|27.00', '|60|37.00'],
  ['本年收入', '收入决算表', '合计||300.00', '合计||310.00'],
  ['经营支出', '支出决算表', '||6.00|2.00', '||7.00|2.00'],
  ['基金支出', '财政拨款收入支出决算总表', '|288.00|270.00|18.00', '|288.00|270.00|19.00'],
  ['基本支出', '一般公共预算财政拨款支出决算表', '合计||270.00|165', '合计||270.00|168'],
  ['人员合计', '一般公共预算财政拨款基本支出决算明细表', '人员经费合计||141', '人员经费合计||142'],
  ['公用合计', '一般公共预算财政拨款基本支出决算明细表', '|||||24.00', '|||||25.00'],
  ['基金年末', '政府性基金预算财政拨款收入支出决算表', '18.00|4.00', '18.00|5.00'],
  ['运行费', '财政拨款“三公”经费支出决算表', '2.50||2.50|1.50', '2.50||2.00|1.50'],
];

function slipped(title: string, from: string, to: string): string {
  const start = correct.indexOf(`\n${title}\n`);
  const place = correct.indexOf(from, start);
  if (start === -1 || place === -1) throw new Error(`no “${from}” in ${title}`);
  return `${correct.slice(0, place)}${to}${correct.slice(place + from.length)}`;
}

describe('final accounts', () => {
  it('are left alone when everything ties', async () => {
    expect(await codesOf(correct)).toEqual([]);
    expect((await review(correct)).passed).toBeGreaterThan(400);
  });

  it.each(SLIPS)('%s', async (_, title, from, to) => {
    const codes = await codesOf(slipped(title, from, to));
    expect(codes.some((code) => code.startsWith('TIE-'))).toBe(true);
  });

  it('social insurance as economic and as functional item', async () => {
    const text = correct
      .replace('30109|职业年金缴费|10.00', '30109|职业年金缴费|8.00')
      .replace('30102|津贴补贴|33.00', '30102|津贴补贴|35.00');
    expect(await codesOf(text)).toEqual(['TIE-PERSONNEL']);
  });
});

const BASIC = (sections: string) => `
一般公共预算基本支出表（部门预算支出经济分类）
单位：万元
科目编码|科目名称|预算数
|合计|60.00
301|工资福利支出|50.00
30101|基本工资|40.00
30113|住房公积金|10.00
302|商品和服务支出|10.00
30201|办公费|4.00
30211|差旅费|6.00

一般公共预算基本支出表（政府预算支出经济分类）
单位：万元
科目编码|科目名称|预算数
|合计|60.00
${sections}`;

describe('governmental and departmental economic items', () => {
  it('tie by the mapping of agencies', async () => {
    const text = BASIC(
      '501|机关工资福利支出|50.00\n50101|工资奖金津补贴|40.00\n50103|住房公积金|10.00\n502|机关商品和服务支出|10.00\n50201|办公经费|10.00',
    );
    expect(await codesOf(text)).toEqual([]);
    const moved = text
      .replace('补贴|40.00', '补贴|38.00')
      .replace('公积金|10.00\n502', '公积金|12.00\n502');
    expect(await codesOf(moved)).toEqual(['TIE-GOVERNMENT', 'TIE-GOVERNMENT']);
  });

  it('and by that of institutions, where a document has it', async () => {
    const text = BASIC(
      '505|对事业单位经常性补助|60.00\n50501|工资福利支出|50.00\n50502|商品和服务支出|10.00',
    );
    expect(await codesOf(text)).toEqual([]);
    const moved = text.replace(
      '支出|50.00\n50502|商品和服务支出|10',
      '支出|49.00\n50502|商品和服务支出|11',
    );
    expect(await codesOf(moved)).toEqual(['TIE-GOVERNMENT']);
  });

  it('only as a hint where a department has both', async () => {
    const text = BASIC(
      '501|机关工资福利支出|30.00\n50101|工资奖金津补贴|30.00\n505|对事业单位经常性补助|30.00\n50501|工资福利支出|20.00\n50502|商品和服务支出|10.00',
    );
    expect(await codesOf(text)).toEqual([]);
  });
});
