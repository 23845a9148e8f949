import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Review, Severity } from '../../shared/findings/index.ts';
import { reviewFile } from '../services/review-file.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';

const READABLE = /\.(docx|xlsx|txt|md)$/i;
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '须改',
  warning: '应改',
  info: '请看',
};

/** The files that a path stands for: itself, or what can be read in the folder, lower folders too. */
async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
  } catch {
    return [path];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && READABLE.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function toJson(finding: Finding): unknown {
  const { code, severity, message, where, related } = finding;
  return { code, severity, message, where, ...(related ? { related: related.map(toJson) } : {}) };
}

function verdict({ findings, passed, notRun }: Review): string {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return `通过 ${passed} 项，须改 ${count('error')} 处，应改 ${count('warning')} 处，请看 ${count('info')} 处，未检查 ${notRun.length} 项`;
}

function findingText({ severity, code, message, where, related = [] }: Finding): string {
  const lines = [`  【${SEVERITY_NAMES[severity]}】${where}`, `    ${message}（${code}）`];
  return [...lines, ...related.map((other) => `      · ${other.message}`)].join('\n');
}

function reviewText(file: string, review: Review): string {
  const notRun = review.notRun.map(({ title, reason }) => `  【未检查】${title}：${reason}`);
  return [`${file}：${verdict(review)}`, ...review.findings.map(findingText), ...notRun].join('\n');
}

interface Reviewed {
  readonly text: string;
  readonly isRead: boolean;
}

async function reviewOne(file: string, isJson: boolean): Promise<Reviewed> {
  const review = await reviewFile(file);
  if (!review.ok) {
    const error = review.problems.map(({ message }) => message).join('；');
    return { text: isJson ? JSON.stringify({ file, error }) : `${file}：${error}`, isRead: false };
  }
  const { findings, passed, notRun } = review.value;
  const json = { file, findings: findings.map(toJson), checks: { passed, notRun } };
  return { text: isJson ? JSON.stringify(json) : reviewText(file, review.value), isRead: true };
}

async function run(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, [], ['json']);
  if (isOutcome(call)) return call;
  if (call.rest.length === 0) return wrongCall('请写明要审核的文件或文件夹。');
  const files = (await Promise.all(call.rest.map(filesOf))).flat();
  if (files.length === 0) return wrongCall('文件夹里没有 docx、xlsx、txt 或 md 文件。');
  const isJson = call.flags.has('json');
  const reviewed: Reviewed[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1) process.stderr.write(`(${index + 1}/${files.length}) ${file}\n`);
    reviewed.push(await reviewOne(file, isJson));
  }
  const isAllRead = reviewed.every(({ isRead }) => isRead);
  const output = reviewed.map(({ text }) => text).join('\n');
  return { output, problems: [], status: isAllRead ? 0 : 1 };
}

/** `review`: audits finished documents, whatever program made them. */
export const reviewCommand: Command = {
  usage: 'review 文件或文件夹… [--json]',
  title: '审核已成文的公开文件（Word、Excel、文本）',
  run,
};
