import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { leaderPage } from '../../electron/papers/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { STEPS, helpOf } from '../../renderer/steps/steps.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { paginate } from '../../shared/layout/index.ts';
import { openSample } from '../forms/sample-support.ts';
import { must } from '../support/must.ts';

it('the page for the leader has no empty line between a heading and its table', async () => {
  const { data, pack, catalog } = await openSample('yubei-2024');
  const document = must(composeDisclosure(data, pack, catalog));
  const review = checkYear(data, pack, catalog, document);
  const accepted = new Map<string, string>();
  const page = leaderPage({ name: '某部门', document, review, accepted, data, catalog });
  const xml = strFromU8(unzipSync(await writeWord(page))['word/document.xml'] ?? new Uint8Array());

  expect(xml.match(/<w:tbl>/g)?.length).toBe(4);
  for (const [, above = ''] of xml.matchAll(/(<w:p[ >](?:(?!<w:p[ >]).)*?)<w:tbl>/gs)) {
    expect(above).toMatch(/<w:t[ >]/);
  }
  expect(paginate(page).pageCount).toBe(1);
});

it('final accounts are told of their own papers', () => {
  for (const step of STEPS) expect(helpOf(step, 'finalAccounts')).not.toMatch(/预算表|申报预算/);
  expect(
    STEPS.filter((step) => helpOf(step, 'finalAccounts') !== step.help).length,
  ).toBeGreaterThan(5);
});
