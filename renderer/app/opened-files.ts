import { type WindowEvent, readAnswer } from '../../shared/api/index.ts';
import { takeYearFile } from '../start/take-year-file.ts';
import { kindWord } from '../start/words.ts';
import { openYear, refreshLibrary, report, useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';

type YearFile = Extract<WindowEvent, { readonly kind: 'openFile' }>;
type UnitFile = Extract<WindowEvent, { readonly kind: 'openUnitFile' }>;

async function takeYear({ answer }: YearFile): Promise<void> {
  // The list of years may be older than what was made since.
  await refreshLibrary();
  const there = await takeYearFile(readAnswer('file/readYear', answer));
  if (!there) return;
  const { key } = there;
  await openYear(key);
  const message = `库里已经有 ${key.year} 年的这份${kindWord(key.kind)}，打开的是库里的；文件没有导入，原来的数据没有动。`;
  report([{ code: 'YEAR-THERE', message, severity: 'remark' }]);
}

async function takeUnit({ name, content }: UnitFile): Promise<void> {
  const { arrive } = await import('../exchange/unit-files.ts');
  await arrive(name, content);
  useApp.setState({ page: 'exchange' });
}

/** Files that were opened before there was a library, or a year, to put them into. */
const years: YearFile[] = [];
const units: UnitFile[] = [];

/** Takes in the year data files that wait for a library. */
export async function takeWaitingYears(): Promise<void> {
  if (useApp.getState().library === undefined) return;
  for (const file of years.splice(0)) await takeYear(file);
}

/** Shows the files of units that wait for the department's year. */
export async function takeWaitingUnits(): Promise<void> {
  if (useYear.getState().key === undefined) return;
  for (const file of units.splice(0)) await takeUnit(file);
}

/** Takes in a file that was opened with the program, as soon as there is a place for it. */
export async function takeOpened(file: YearFile | UnitFile): Promise<void> {
  if (file.kind === 'openFile') {
    years.push(file);
    await takeWaitingYears();
    return;
  }
  units.push(file);
  await takeWaitingUnits();
  if (!units.includes(file)) return;
  const message = `“${file.name}”是单位数据文件：请打开它所属部门的那个年度，文件随后出现在“单位报送”里。`;
  report([{ code: 'PART-WAITS', message, severity: 'remark' }]);
}
