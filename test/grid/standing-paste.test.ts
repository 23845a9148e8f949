import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readTsv } from '../../renderer/grid/clipboard-text.ts';
import { type PastePlan, planPaste } from '../../renderer/grid/plan-paste.ts';
import { type Paste, standingPaste } from '../../renderer/grid/standing-paste.ts';
import { pasteColumns } from './paste-columns.ts';

// The store of the year asks for the bridge of its window when it is loaded.
vi.stubGlobal('window', { budgetDisclosure: {} });
const { rowActions } = await import('../../renderer/grid/use-grid-rows.ts');
const { edit, endGroup, redo, undo, useYear } = await import('../../renderer/state/year-store.ts');

const actions = rowActions(['expenditure'], undefined, {});

/** Two rows as merged cells leave them: the second without its code. */
async function paste(): Promise<Paste> {
  const columns = await pasteColumns(['function', 'economic', 'amount']);
  const range = { min: { row: 0, col: 0 }, max: { row: 0, col: 0 } };
  const plan = planPaste(readTsv('2060701\t30101\t1\n\t30102\t2'), columns, range);
  actions.change('粘贴 2 行', plan.changes);
  return { plan, entry: useYear.getState().entry };
}

function standing(one: Paste): PastePlan | undefined {
  return standingPaste(one, useYear.getState().entry);
}

describe('the notice of a paste', () => {
  beforeEach(() => {
    useYear.setState({ entry: {}, past: [], future: [], queue: [] });
  });

  it('stands while nothing else happens; its blanks can be filled', async () => {
    const one = await paste();
    endGroup();
    expect(standing(one)?.blanks).toMatchObject([{ row: 1, field: 'function', value: '2060701' }]);
    actions.change('填满空白格', standing(one)?.blanks ?? []);
    expect(useYear.getState().entry['expenditure']).toMatchObject([
      { function: '2060701', economic: '30101' },
      { function: '2060701', economic: '30102' },
    ]);
    expect(standing(one)).toBeUndefined();
  });

  it('is gone when the paste is undone, and does not come back', async () => {
    const one = await paste();
    undo();
    expect(standing(one)).toBeUndefined();
    redo();
    expect(standing(one)).toBeUndefined();
  });

  it('is gone after any later change of the year', async () => {
    const one = await paste();
    edit('填写“备注”', (draft) => {
      draft['notes'] = ['x'];
    });
    expect(standing(one)).toBeUndefined();
  });
});
