import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { sampleCode } from '../../shared/facts/index.ts';
import { formatAmount, sum } from '../../shared/money/index.ts';
import { success } from '../../shared/result/index.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

test(
  'a year is copied forward, changed, and compares itself with the year before',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'chenghua-2023');
    await page.getByRole('button', { name: '全部年度' }).click();
    await page.getByRole('button', { name: '结转到新年度' }).first().click();
    const dialog = page.getByRole('dialog', { name: /^结转到新年度/ });
    await dialog.getByRole('button', { name: '下一步' }).click();

    // What was decided stays so when the choices are changed.
    await dialog.getByRole('button', { name: '不改', exact: true }).click();
    const again = dialog.getByRole('button', { name: '重新定' });
    await again.waitFor();
    for (let turn = 0; turn < 2; turn += 1) {
      await dialog.getByRole('button', { name: '上一步' }).click();
      await dialog.getByRole('checkbox', { name: '收入' }).click();
      await dialog.getByRole('button', { name: '下一步' }).click();
      await again.waitFor();
    }
    await again.click();
    await dialog.getByRole('button', { name: '下一步' }).click();
    await dialog.getByRole('button', { name: '完成结转，打开新年度' }).click();
    await page.getByText('2024 年部门预算').waitFor();

    // What came along says so, until it is typed anew.
    await app.step('部门概况');
    const named = page.locator('[data-path="department.shortName"]');
    await named.getByText('结转来的').waitFor();
    await named.getByRole('textbox').press('End');
    await page.keyboard.type('甲');
    await page.keyboard.press('Backspace');
    await app.saved();
    expect(await named.getByText('结转来的').count()).toBe(0);

    // Figures that stay the same are not typed again: they are looked at, which is one step of undo.
    const steps = page.getByRole('navigation', { name: '编制步骤' });
    const basic = steps.getByRole('menuitem', { name: '基本支出' });
    await app.step('基本支出');
    await basic.getByRole('img', { name: '还有结转来的数没有核对' }).waitFor();
    const sums = page.locator('.grid-totals').first();
    const marks = page.locator('.dsg-row').nth(1).locator('.grid-cell-origin');
    expect(await marks.count()).toBeGreaterThan(0);
    await page.locator('.dsg-row').nth(1).locator('.dsg-cell').nth(3).click();
    await page.getByRole('button', { name: '所选行核对过' }).click();
    await expect.poll(() => marks.count()).toBe(0);
    await page.getByText('有 23 行的金额还是上年的').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks.count()).toBeGreaterThan(0);

    const checked = page.getByRole('button', { name: '本步的数都核对过' });
    await checked.click();
    await basic.getByRole('img', { name: '还有结转来的数没有核对' }).waitFor({ state: 'hidden' });
    expect(await checked.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await checked.waitFor();
    await expect
      .poll(() => sums.evaluate((one) => window.innerHeight - one.getBoundingClientRect().bottom))
      .toBeGreaterThanOrEqual(0);
    await checked.click();
    await checked.waitFor({ state: 'hidden' });
    await app.saved();

    const amount = page.locator('.dsg-row').nth(1).locator('.dsg-cell').nth(3);
    await amount.click();
    await page.keyboard.type('12.3万');
    await page.keyboard.press('Enter');
    await app.saved();

    // What was written last year and is not decided upon waits in its place.
    await app.step('审核');
    await page
      .getByRole('note')
      .filter({ hasText: /还有 \d+ 项结转来的内容没有定/ })
      .waitFor();
    await page.getByRole('button', { name: '去“文字说明”决定' }).click();
    const offer = page.locator('.field-section').getByRole('group', { name: '去年的内容' }).first();
    const quoted = await offer.locator('.quoted-text').last().innerText();
    const words = quoted.replace(/^[^：]*：/, '');
    await offer.getByRole('button', { name: '采用' }).click();
    const taken = page.locator('[data-text="texts:keyWork"]');
    const mark = taken.getByText('结转来的');
    await mark.waitFor();
    await taken.getByRole('textbox').press('End');
    await page.keyboard.type('甲');
    await page.keyboard.press('Backspace');
    await mark.waitFor({ state: 'hidden' });
    await app.saved();

    const before = must(await readSample('chenghua-2023'));
    const total = sum((before.expenditure ?? []).flatMap((line) => line.amount ?? []));
    const saved = must(
      withLibrary(folder.library, true, (open) => {
        const year = open.loadYear(sampleCode(before.department.code), 2024, 'budget');
        return year.ok ? success(year.value.data) : year;
      }),
    );
    const now = sum((saved.expenditure ?? []).flatMap((line) => line.amount ?? []));
    const texts = [...(saved.texts ?? []), ...(saved.reasons ?? []), ...(saved.paragraphs ?? [])];
    expect(texts.map(({ text }) => text.replaceAll('\n', ''))).toEqual([
      words.replaceAll('\n', ''),
    ]);
    expect(saved.expenditure?.[0]?.amount).toBe(12_300_000);
    expect(sum((saved.prior?.expenditure ?? []).map((line) => line.amount))).toBe(total);

    const pack = must(await loadPack('chenghua-2023'));
    const document = must(composeDisclosure(saved, pack, must(await loadCatalog(2024))));
    const text = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
      )
      .join('\n');
    const wan = (value: typeof total): string => formatAmount(value, 'wan', { decimals: 2 });
    expect(text).toContain(`比2023年`);
    expect(text).toContain(wan(now));
    expect(app.complaints).toEqual([]);
  },
);
