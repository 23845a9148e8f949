import { gunzipSync, gzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/entry/index.ts';
import { fitProblems, fits, openPart, sealPart, unitYear } from '../../shared/exchange/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { must } from '../support/samples.ts';
import { WRITTEN, factsOf, sentBy, sha256, take } from './support.ts';
import { DEPARTMENT } from './department.ts';

const bytes = sealPart(must(unitYear(DEPARTMENT, '345002')), WRITTEN, sha256);

function codesOf(answer: Result<unknown>): string[] {
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
}

function read(content: Uint8Array): string[] {
  return codesOf(openPart('区科技馆.ysgk', content, sha256));
}

function envelope(change: (text: string) => string): Uint8Array {
  const text = new TextDecoder().decode(gunzipSync(bytes));
  return gzipSync(new TextEncoder().encode(change(text)));
}

/** An envelope whose checksum fits whatever its body says. */
function sealed(body: unknown): Uint8Array {
  return sealedText(JSON.stringify(body));
}

function sealedText(text: string): Uint8Array {
  const checksum = sha256(new TextEncoder().encode(text));
  const outer = { format: 'budget-disclosure/unit-part', version: 1, checksum, body: text };
  return gzipSync(new TextEncoder().encode(JSON.stringify(outer)));
}

describe('the file of a unit', () => {
  it('says whose it is, and gives the unit alone', () => {
    const part = must(openPart('区科技馆.ysgk', bytes, sha256));
    expect(part.identity).toMatchObject({
      department: { code: '345', name: '某区科学技术协会' },
      unit: { code: '345002', name: '区科技馆' },
      year: 2026,
      kind: 'budget',
      program: WRITTEN.program,
      writtenAt: WRITTEN.at,
    });
    expect(part.data.units.map(({ code }) => code)).toEqual(['345002']);
    expect(part.data.expenditure?.map(({ unit }) => unit)).toEqual(['345002', '345002']);
    expect(part.data.projects?.map(({ code }) => code)).toEqual(['P2']);
    expect(part.data.mainUses).toEqual([{ about: 'project:P2', text: '更新展品。' }]);
    expect(part.data.reasons).toBeUndefined();
  });

  it('is refused where it is no such file', () => {
    expect(read(new Uint8Array())).toEqual(['PART-FORMAT']);
    expect(read(new TextEncoder().encode('{}'))).toEqual(['PART-FORMAT']);
    expect(read(gzipSync(new TextEncoder().encode('[1]')))).toEqual(['PART-FORMAT']);
    expect(read(gzipSync(new TextEncoder().encode('half a {')))).toEqual(['PART-DAMAGED']);
  });

  it('is refused with a wrong checksum, and from a newer program', () => {
    expect(read(envelope((text) => text.replace('更新展品', '更换展品')))).toEqual([
      'PART-CHECKSUM',
    ]);
    expect(read(envelope((text) => text.replace('"version":1', '"version":2')))).toEqual([
      'PART-NEWER',
    ]);
    expect(read(envelope((text) => text.replace('"version":1', '"version":1,"more":1')))).toEqual([
      'PART-DAMAGED',
    ]);
  });

  it('is refused wherever it is cut off', () => {
    // The last eight bytes are gzip's own checksum, which ours makes needless.
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 9 }), (length) => {
        expect(read(bytes.subarray(0, length))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused, or reads as before, with any byte changed', () => {
    const before = must(openPart('区科技馆.ysgk', bytes, sha256));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ by : byte));
        const answer = openPart('区科技馆.ysgk', changed, sha256);
        if (answer.ok) expect(answer.value).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused where it unpacks to more than any unit can have', () => {
    const bomb = gzipSync(new Uint8Array(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(50_000);
    expect(read(bomb)).toEqual(['PART-LARGE']);
    expect(read(new Uint8Array(5 * 1024 * 1024).fill(0x1f))).toEqual(['PART-LARGE']);
  });

  it('is refused where its body does not hold together, whatever the checksum says', () => {
    const { identity } = must(openPart('区科技馆.ysgk', bytes, sha256));
    const data = must(unitYear(DEPARTMENT, '345002'));
    const wrong = { ...identity, unit: { code: '345003', name: '别人' } };
    expect(read(sealed({ identity, data }))).toEqual([]);
    expect(read(sealed({ identity: wrong, data }))).toEqual(['PART-IDENTITY']);
    expect(read(sealed({ identity, data: must(unitYear(DEPARTMENT, '345003')) }))).toEqual([
      'PART-IDENTITY',
    ]);
    expect(read(sealed({ identity, data: { ...data, income: '全部' } }))).toEqual(['DATA-FIELD']);
    expect(read(sealed({ identity, data: {} }))).toEqual(['DATA-FORMAT']);
    const poisoned = JSON.stringify({ identity, data }).replace(
      '"department":{',
      '"__proto__":{"admin":true},"department":{',
    );
    expect(read(sealed(JSON.parse(poisoned)))).toEqual(['PART-DAMAGED']);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

describe('a file that is more than a unit can have', () => {
  const { identity } = must(openPart('区科技馆.ysgk', bytes, sha256));
  const data = must(unitYear(DEPARTMENT, '345002'));

  it('is refused for a code under which nothing can be kept', () => {
    const text = JSON.stringify({ identity, data }).replaceAll('"345002"', '"__proto__"');
    expect(read(sealedText(text))).toEqual(['PART-DAMAGED']);
  });

  it('is refused for too many rows, before they are looked at', () => {
    const notes = Array.from({ length: 10_001 }, () => '备注');
    expect(read(sealed({ identity, data: { ...data, notes } }))).toEqual(['PART-LARGE']);
  });

  it('is refused where its lists are too deep for any reader', () => {
    const deep = `"notes":${'['.repeat(200_000)}${']'.repeat(200_000)},"format"`;
    const text = JSON.stringify({ identity, data }).replace('"format"', deep);
    expect(read(sealedText(text))).not.toEqual([]);
  });
});

describe('whether a file belongs into a year', () => {
  const part = sentBy(DEPARTMENT, '345002');
  const problems = (entry: Entry): string[] => fitProblems(entry, part).map(({ code }) => code);

  it('is so for a registered unit of the same year and kind', () => {
    expect(problems(DEPARTMENT)).toEqual([]);
  });

  it('is not so for another year, kind or department', () => {
    expect(problems({ ...DEPARTMENT, year: 2025 })).toEqual(['EXCHANGE-YEAR']);
    expect(problems({ ...DEPARTMENT, kind: 'finalAccounts' })).toEqual(['EXCHANGE-YEAR']);
    const other = { ...DEPARTMENT, department: { code: '999', name: '区图书馆' } };
    expect(problems(other)).toEqual(['EXCHANGE-DEPARTMENT']);
    expect(fits(fitProblems(other, part))).toBe(false);
  });

  it('is so for books that the unit keeps as a department of its own', () => {
    const own = {
      ...DEPARTMENT,
      department: { code: '345002', name: '区科技馆' },
      units: [{ code: '345002', name: '区科技馆', nature: 'institution' }],
      income: [{ source: 'generalPublicBudget', amount: '5.00' }],
      expenditure: [],
      projects: [],
      procurement: [],
    };
    const sent = sentBy(own, '345002');
    expect(fits(fitProblems(DEPARTMENT, sent))).toBe(true);
    expect(factsOf(take(DEPARTMENT, sent)).income).toContainEqual({
      unit: '345002',
      source: 'generalPublicBudget',
      amount: '5.00',
    });
  });

  it('warns of a new unit, another name, a file that came before, and an older one', () => {
    const { units } = DEPARTMENT;
    const without = { ...DEPARTMENT, units: units.filter(({ code }) => code !== '345002') };
    expect(problems({ ...without, income: [], expenditure: [] })).toEqual(['EXCHANGE-NEW-UNIT']);
    const renamed = units.map((unit) => ({ ...unit, name: `新${unit.name}` }));
    expect(problems({ ...DEPARTMENT, units: renamed })).toEqual(['EXCHANGE-NAME']);
    expect(problems(take(DEPARTMENT, part))).toEqual(['EXCHANGE-AGAIN']);
    const newer = sentBy(DEPARTMENT, '345002', '2026-04-01T00:00:00.000Z');
    expect(problems(take(DEPARTMENT, newer))).toEqual(['EXCHANGE-OLDER']);
  });
});
