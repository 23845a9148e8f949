import { Gunzip, gzipSync } from 'fflate';
import { z } from 'zod';
import { type YearData, type YearDataFile, readYearData } from '../facts/index.ts';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';

/** SHA-256 of bytes in hexadecimal digits, as the host has it. */
export type Sha256 = (bytes: Uint8Array) => string;

/** Version of the file of a unit that this program writes and reads. */
const PART_VERSION = 1;
const FORMAT = 'budget-disclosure/unit-part';
/** Ending of the files of units: 预算、决算公开. */
export const UNIT_FILE_ENDING = '.ysgk';

/** What a file may measure; the largest real ones are a hundredth of it. */
const LARGEST_FILE = 4 * 1024 * 1024;
const LARGEST_CONTENT = 16 * 1024 * 1024;
const PIECE = 4 * 1024;
/** Rows of all lists together; so many are taken in within a second or two. */
const MOST_ROWS = 10_000;

const word = z.string().min(1).max(300);

/** What is kept of a unit stands under its code; under these nothing can. */
const UNUSABLE = new Set(['__proto__', 'constructor', 'prototype']);
const unitCode = word.refine((code) => !UNUSABLE.has(code));

const identitySchema = z.strictObject({
  department: z.strictObject({ code: word, name: word }),
  unit: z.strictObject({ code: unitCode, name: word }),
  year: z.number().int(),
  kind: z.enum(['budget', 'finalAccounts']),
  template: word.nullable(),
  /** Version of the program that wrote the file. */
  program: word,
  writtenAt: z.iso.datetime(),
});

/** Whose file it is, and what of. */
export type PartIdentity = z.output<typeof identitySchema>;

const headerSchema = z.looseObject({ format: z.literal(FORMAT), version: z.number().int() });
const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(PART_VERSION),
  /** SHA-256 of `body`. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  /** JSON text of the identity and the year data file. */
  body: z.string(),
});
const bodySchema = z.strictObject({ identity: identitySchema, data: z.unknown() });

/** A unit's file, read and checked. */
export interface UnitPart {
  readonly identity: PartIdentity;
  readonly checksum: string;
  /** Facts of the unit alone. */
  readonly data: YearData;
}

/** Deeper than any list of a year; what is deeper is refused with the rest of what is no year. */
const DEEPEST = 8;

function rowsIn(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((count, one) => count + rowsIn(one, depth + 1), own);
}

/** Whether a unit's data have more rows than its file may hold. */
export function isTooLong(data: unknown): boolean {
  return rowsIn(data) > MOST_ROWS;
}

/** The bytes of a unit's file: one envelope with a checksum over all it says, compressed. */
export function sealPart(
  data: YearDataFile,
  written: { readonly program: string; readonly at: string },
  sha256: Sha256,
): Uint8Array {
  const [unit] = data.units;
  if (!unit || data.units.length > 1) throw new RangeError('a part is of one unit');
  const identity: PartIdentity = {
    department: { code: data.department.code, name: data.department.name },
    unit: { code: unit.code, name: unit.name },
    year: data.year,
    kind: data.kind,
    template: data.template?.id ?? null,
    program: written.program,
    writtenAt: written.at,
  };
  const body = JSON.stringify({ identity, data });
  const checksum = sha256(new TextEncoder().encode(body));
  const envelope = { format: FORMAT, version: PART_VERSION, checksum, body };
  return gzipSync(new TextEncoder().encode(JSON.stringify(envelope)), { level: 9, mtime: 0 });
}

class TooLarge extends Error {}

/** Unpacks piece by piece, so that a small file cannot fill the memory. */
function unpack(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const seen = { length: 0, isWhole: false };
  const stream = new Gunzip((piece, isLast) => {
    seen.length += piece.length;
    seen.isWhole = isLast;
    if (seen.length > LARGEST_CONTENT) throw new TooLarge();
    pieces.push(piece);
  });
  for (let start = 0; start < bytes.length; start += PIECE) {
    stream.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length);
  }
  if (!seen.isWhole) throw new RangeError('the compressed stream ends too early');
  const all = new Uint8Array(seen.length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function refused(file: string, code: string, message: string): Result<never> {
  return failure([problem(code, `“${file}”${message}`, file)]);
}

const DAMAGED = '不完整或已损坏（U盘没有安全弹出、没有拷贝完时会这样），请让该单位重新导出一份。';

function parseText(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function openEnvelope(file: string, bytes: Uint8Array): Result<unknown> {
  if (bytes.length > LARGEST_FILE) return refused(file, 'PART-LARGE', '太大，不是单位数据文件。');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return refused(
      file,
      'PART-FORMAT',
      `不是单位数据文件，请选择以“${UNIT_FILE_ENDING}”结尾、由本程序导出的文件。`,
    );
  }
  try {
    return success(parseText(unpack(bytes)));
  } catch (error) {
    if (error instanceof TooLarge) {
      return refused(file, 'PART-LARGE', '解开后太大，不是单位数据文件，没有读取。');
    }
    // The library throws many kinds of errors on damaged streams; none is a mistake of this program.
    return refused(file, 'PART-DAMAGED', DAMAGED);
  }
}

function inFile(file: string, problems: readonly Problem[]): Result<never> {
  return failure(problems.map((one) => ({ ...one, message: `“${file}”：${one.message}` })));
}

function isOfData({ unit, department, year, kind }: PartIdentity, data: YearData): boolean {
  const [only, ...others] = data.units;
  const isSame =
    year === data.year && kind === data.kind && department.code === data.department.code;
  return isSame && others.length === 0 && only?.code === unit.code;
}

function readBody(file: string, checksum: string, text: string): Result<UnitPart> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused(file, 'PART-DAMAGED', DAMAGED);
  }
  const body = bodySchema.safeParse(raw);
  if (!body.success) return refused(file, 'PART-DAMAGED', DAMAGED);
  if (isTooLong(body.data.data)) {
    return refused(file, 'PART-LARGE', `里的行太多（超过 ${MOST_ROWS} 行），没有读取。`);
  }
  const data = readYearData(body.data.data);
  if (!data.ok) return inFile(file, data.problems);
  const { identity } = body.data;
  if (!isOfData(identity, data.value)) {
    return refused(file, 'PART-IDENTITY', '写明的单位、年度与内容不一致，没有读取。');
  }
  return success({ identity, checksum, data: data.value });
}

/** Reads a unit's file. Nothing in it is trusted: size, format, checksum and every field are checked. */
export function openPart(file: string, bytes: Uint8Array, sha256: Sha256): Result<UnitPart> {
  const raw = openEnvelope(file, bytes);
  if (!raw.ok) return raw;
  const header = headerSchema.safeParse(raw.value);
  if (!header.success) return refused(file, 'PART-FORMAT', '不是单位数据文件，没有读取。');
  if (header.data.version > PART_VERSION) {
    return refused(file, 'PART-NEWER', '由更新版本的程序写成，请先升级本程序再接收。');
  }
  const envelope = envelopeSchema.safeParse(raw.value);
  if (!envelope.success) return refused(file, 'PART-DAMAGED', DAMAGED);
  const { checksum, body } = envelope.data;
  if (sha256(new TextEncoder().encode(body)) !== checksum) {
    return refused(file, 'PART-CHECKSUM', `的校验码不符：${DAMAGED}`);
  }
  return readBody(file, checksum, body);
}

/** The name of a unit's file without ending: `区科技馆_2026年预算_单位数据`. */
export function partName({
  unit,
  year,
  kind,
}: Pick<PartIdentity, 'unit' | 'year' | 'kind'>): string {
  return `${unit.name}_${year}年${kind === 'budget' ? '预算' : '决算'}_单位数据`;
}
