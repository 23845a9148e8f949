import type { Locator, Page } from 'playwright-core';
import { type Path, fieldInfo, isRecord, pathText, valueAt } from '../../shared/entry/index.ts';
import { type YearDataFile, topicTitle } from '../../shared/facts/index.ts';
import { type FormPart, type GridPart, type YearKind } from '../../renderer/fields/form-part.ts';
import { stepParts } from '../../renderer/steps/specs/index.ts';
import { lineColumns } from '../../renderer/steps/specs/money-spec.ts';
import {
  projectTargetParts,
  overallTargetParts,
} from '../../renderer/steps/specs/performance-spec.ts';
import {
  BUDGET_ITEM_PARTS,
  PROJECT_PARTS,
  PROJECT_TEXT_PARTS,
} from '../../renderer/steps/specs/projects-spec.ts';
import type { RunningApp } from './running-app.ts';

type Row = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a clerk types for a value: choices by their words, all else as it is. */
function typed(path: Path, value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '不适用';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const choice = fieldInfo(path)?.choices.find((one) => one.value === value);
  return choice?.label ?? textOf(value);
}

function rowsAt(facts: unknown, list: Path): Row[] {
  const rows = valueAt(facts, list);
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

/** Types and pastes a whole year into the window, as a clerk would. */
export class Typist {
  readonly #app: RunningApp;
  readonly #page: Page;
  readonly #facts: YearDataFile;
  readonly #kind: YearKind;
  /** Values typed or pasted. */
  values = 0;

  constructor(app: RunningApp, facts: YearDataFile) {
    this.#app = app;
    this.#page = app.page;
    this.#facts = facts;
    this.#kind = facts.kind;
  }

  /** From the start page of an empty library to an empty year. */
  async createYear(templateName: string): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('button', { name: '新建部门' }).click();
    const dialog = page.getByRole('dialog', { name: '新建部门' });
    const { department, units, year } = this.#facts;
    await this.#choose(dialog.getByLabel(/^公开模板/), templateName);
    await dialog.getByLabel('部门名称（全称）').fill(department.name);
    await dialog.getByLabel('简称（可不填）').fill(department.shortName ?? '');
    await dialog.getByLabel('部门编码').fill(department.code);
    await dialog.getByLabel('年度', { exact: true }).fill(String(year));
    for (const [index, unit] of units.entries()) {
      if (index > 0) await dialog.getByRole('button', { name: '再加一个单位' }).click();
      await dialog.getByLabel('单位编码').nth(index).fill(unit.code);
      await dialog.getByLabel('单位名称').nth(index).fill(unit.name);
      const nature = typed(['units', 0, 'nature'], unit.nature);
      await this.#choose(dialog.getByLabel('单位性质').nth(index), nature);
      this.values += 3;
    }
    this.values += 5;
    await dialog.getByRole('button', { name: '建好，开始填' }).click();
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
  }

  /** All steps, in their order. */
  async typeAll(): Promise<void> {
    const parts = stepParts(this.#kind);
    const plain = async (step: string, title: string): Promise<void> => {
      if (!(await this.#openStep(title))) return;
      await this.#parts(parts[step] ?? [], [], this.#page.locator('main'));
    };
    await plain('profile', '部门概况');
    await plain('units', '预算单位与人员');
    await plain('income', '收入');
    await plain('basic', '基本支出');
    await this.#projects();
    await this.#performance();
    await plain('threePublic', '“三公”经费与运行经费');
    await plain('procurement', '政府采购');
    await plain('assets', '国有资产');
    await plain('prior', '上年数');
    await this.#texts();
    await plain('glossary', '名词解释');
    await this.#app.saved();
  }

  async #openStep(title: string): Promise<boolean> {
    const steps = this.#page.getByRole('navigation', { name: '编制步骤' });
    if ((await steps.getByRole('menuitem', { name: title }).count()) === 0) return false;
    await this.#app.step(title);
    return true;
  }

  async #choose(box: Locator, words: string): Promise<void> {
    await box.click();
    if (await box.isEditable()) await box.fill(words);
    const list = await box.getAttribute('aria-controls');
    const open = this.#page.locator(`.ant-select-dropdown:has([id="${list ?? ''}"])`);
    const option = open.locator('.ant-select-item-option').filter({ hasText: words }).first();
    await option.click();
    // On a busy machine a click can meet a list that is still opening; a user would click again.
    const isClosed = await open.waitFor({ state: 'hidden', timeout: 8000 }).then(
      () => true,
      () => false,
    );
    if (isClosed) return;
    await option.click();
    await open.waitFor({ state: 'hidden' });
  }

  async #field(path: Path): Promise<void> {
    const value = valueAt(this.#facts, path);
    const holder = this.#page.locator(`[data-path="${pathText(path)}"]`).first();
    if (value === undefined) return;
    this.values += 1;
    const words = typed(path, value);
    const box = holder.locator('input, textarea').first();
    const kind = fieldInfo(path)?.kind;
    if (kind === 'choice' || kind === 'yesNo') {
      const shown = holder.locator('.ant-select-content, .ant-select-selection-item').first();
      if ((await shown.textContent({ timeout: 500 }).catch(() => '')) !== words)
        await this.#choose(box, words);
    } else if ((await box.inputValue()) !== words) {
      await box.fill(words);
      await box.press('Tab');
    }
  }

  async #parts(parts: readonly FormPart[], base: Path, within: Locator): Promise<void> {
    for (const part of parts) {
      if (part.kind === 'fields') {
        for (const { path } of part.fields) await this.#field([...base, ...path]);
      } else if (part.kind === 'grid') {
        const list = [...base, ...part.list];
        await this.#grid(part, list, rowsAt(this.#facts, list), within);
      } else if (part.kind === 'records') await this.#records(part, base);
    }
  }

  async #records(part: Extract<FormPart, { kind: 'records' }>, base: Path): Promise<void> {
    const list = [...base, ...part.list];
    const rows = rowsAt(this.#facts, list);
    const section = this.#page.getByRole('region', { name: part.title, exact: true }).last();
    for (const [index] of rows.entries()) {
      const card = section.getByRole('article').nth(index);
      if ((await card.count()) === 0) {
        await section.getByRole('button', { name: `添加${part.item}` }).click();
      }
      const closed = card.getByRole('button', { expanded: false });
      if ((await closed.count()) > 0) await closed.first().click();
      for (const { path } of part.fields) await this.#field([...list, index, ...path]);
      await this.#parts(part.parts ?? [], [...list, index], card);
    }
  }

  /** Pastes rows below what the grid holds, in the order of the columns it shows. */
  async #grid(part: GridPart, list: Path, all: readonly Row[], within: Locator): Promise<void> {
    const rows = part.only ? all.filter(part.only) : all;
    if (rows.length === 0) return;
    const section = within.getByRole('region', { name: part.title, exact: true }).last();
    // The column of units is shown only where there are several.
    const hasUnits = this.#facts.units.length > 1 || list.at(-1) === 'indicators';
    const fields = part.columns
      .map(({ field }) => field)
      .filter((field) => field !== 'unit' || hasUnits);
    const lines = rows.map((row) =>
      fields
        .map((field) => {
          if (row[field] !== undefined) this.values += 1;
          return typed([...list, 0, field], row[field]).replace(/[\t\n]/g, ' ');
        })
        .join('\t'),
    );
    await section.scrollIntoViewIfNeeded();
    await this.#page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
    await section.locator('.dsg-row').last().locator('.dsg-cell').nth(1).click();
    await this.#page.keyboard.press('ControlOrMeta+v');
    await section.getByText(`共 ${rows.length} 行`).waitFor();
    await this.#page.keyboard.press('Escape');
  }

  async #projects(): Promise<void> {
    if (!(await this.#openStep('项目支出'))) return;
    const lines = rowsAt(this.#facts, ['expenditure']).filter((row) => row['nature'] !== 'basic');
    for (const [index, project] of rowsAt(this.#facts, ['projects']).entries()) {
      await this.#page.getByRole('button', { name: '添加项目' }).first().click();
      const base = ['projects', index];
      const group = this.#page.getByRole('group', { name: /^项目：/ });
      await this.#parts(PROJECT_PARTS, base, group);
      const columns = lineColumns(this.#kind);
      const part: GridPart = { kind: 'grid', title: '支出明细', list: ['expenditure'], columns };
      const own = lines.filter((row) => row['project'] === project['code']);
      await this.#grid(part, ['expenditure'], own, group);
      await this.#parts([...BUDGET_ITEM_PARTS, ...PROJECT_TEXT_PARTS], base, group);
    }
    const [, others] = stepParts(this.#kind)['projects'] ?? [];
    const rest = lines.filter((row) => row['project'] === undefined);
    if (others?.kind === 'grid') {
      await this.#grid(others, ['expenditure'], rest, this.#page.locator('main'));
    }
  }

  async #performance(): Promise<void> {
    if (!(await this.#openStep('绩效目标'))) return;
    const main = this.#page.locator('main');
    const chooser = this.#page.getByLabel('填哪一个的目标');
    for (const [index, project] of rowsAt(this.#facts, ['projects']).entries()) {
      await this.#choose(chooser, textOf(project['name']));
      await this.#parts(projectTargetParts(this.#kind), ['projects', index], main);
    }
    if (this.#facts.overallPerformance === undefined) return;
    if (rowsAt(this.#facts, ['projects']).length > 0)
      await this.#choose(chooser, '部门整体绩效目标');
    await this.#parts(overallTargetParts(this.#kind), ['overallPerformance'], main);
  }

  /** Texts by the labels that the form shows for their subjects. */
  async #texts(): Promise<void> {
    if (!(await this.#openStep('文字说明'))) return;
    for (const topic of this.#facts.notApplicable ?? []) {
      await this.#page.getByRole('checkbox', { name: topicTitle(topic) }).check();
    }
    const later = this.#page.getByText(/^没有增减、一般不用说明的事项/);
    if ((await later.count()) > 0) await later.click();
    for (const name of ['texts', 'reasons', 'mainUses'] as const) {
      for (const row of rowsAt(this.#facts, [name])) {
        const id = textOf(row['id'] ?? row['about']);
        const box = this.#page.locator(`[data-text="${name}:${id}"] textarea`);
        if ((await box.count()) === 0) continue;
        await box.fill(textOf(row['text']));
        await box.press('Tab');
        this.values += 1;
      }
    }
  }
}
