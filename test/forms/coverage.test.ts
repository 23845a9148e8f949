import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listPacks, loadPack } from '../../electron/services/pack-files.ts';
import { NOT_ASKED, coveredPaths, stepParts } from '../../renderer/steps/specs/index.ts';
import { STEPS } from '../../renderer/steps/steps.ts';
import { fieldInfo, parsePath } from '../../shared/entry/index.ts';
import { must } from '../support/must.ts';
import { AMOUNT_BOOKS, yearDataSchema } from '../../shared/facts/index.ts';

function leaves(schema: z.core.$ZodType, path: string): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return leaves(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray) return leaves(schema.element, `${path}[]`);
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) =>
    leaves(field, path === '' ? name : `${path}.${name}`),
  );
}

const isLineAmount = (path: string, fields: readonly string[]): boolean =>
  AMOUNT_BOOKS.some((book) => fields.some((field) => path === `${book}[].${field}`));

const FINAL_ONLY = /selfEvaluation|isSelfEvaluated|indicators\[\]\.(actual|score)$/;

describe('the forms hold every fact', () => {
  const all = leaves(yearDataSchema, '').filter((path) => !Object.hasOwn(NOT_ASKED, path));

  it('of a budget', () => {
    const covered = coveredPaths('budget');
    const wanted = all.filter(
      (path) =>
        !isLineAmount(path, ['initialBudget', 'adjustedBudget', 'actual']) &&
        !FINAL_ONLY.test(path),
    );
    expect(wanted.filter((path) => !covered.has(path))).toEqual([]);
  });

  it('of final accounts', () => {
    const covered = coveredPaths('finalAccounts');
    const wanted = all.filter((path) => !isLineAmount(path, ['amount']));
    expect(wanted.filter((path) => !covered.has(path))).toEqual([]);
  });

  it('and ask for nothing that the schema does not know', () => {
    const known = new Set(leaves(yearDataSchema, ''));
    const asked = [...coveredPaths('budget'), ...coveredPaths('finalAccounts')];
    expect(asked.filter((path) => !known.has(path))).toEqual([]);
  });

  it('with a title for every field', () => {
    const untitled = [...coveredPaths('finalAccounts')].filter((path) => {
      const info = fieldInfo(parsePath(path.replaceAll('[]', '[0]')));
      return path.endsWith('[]') ? false : !/[\u4e00-\u9fff]/u.test(info?.title ?? '');
    });
    expect(untitled).toEqual([]);
  });

  it('in steps that the guided way has', () => {
    const ids = new Set(STEPS.map(({ id }) => id));
    expect(Object.keys(stepParts('budget')).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('and leave out only what exists', () => {
    const known = new Set(leaves(yearDataSchema, ''));
    expect(Object.keys(NOT_ASKED).filter((path) => !known.has(path))).toEqual([]);
  });

  it('and templates leave out only steps that exist', async () => {
    const ids = new Set(STEPS.map(({ id }) => id));
    const packs = await Promise.all((await listPacks()).map((id) => loadPack(id)));
    const named = packs.flatMap((pack) => must(pack).steps ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
