/**
 * The head of final accounts with its 收入支出决算总表, written down as text. `carried` is what was carried
 * over into the year and goes on to the next, in 万元: 52.61 or nothing.
 */
export function finalBalance(carried: '52.61' | ''): string {
  const total = carried === '' ? '900.00' : '952.61';
  return `2025年度部门决算
收入支出决算总表
单位：万元
收入|收入|支出|支出
项目|决算数|项目|决算数
一、一般公共预算财政拨款收入|900.00|一、科学技术支出|900.00
本年收入合计|900.00|本年支出合计|900.00
年初结转和结余|${carried}|年末结转和结余|${carried}
总计|${total}|总计|${total}`;
}
