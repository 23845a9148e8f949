import type { Block, DisclosureDocument } from '../../shared/document/index.ts';
import type { Finding, Review, Severity } from '../../shared/findings/index.ts';
import { type PaperColumn, heading, paperDocument, paperTable, paragraph } from './paper.ts';
import { paperStyles } from './paper-styles.ts';

const GROUPS = [
  ['error', '必须改正'],
  ['warning', '应当核对、改正'],
  ['info', '值得一看'],
] as const satisfies readonly (readonly [Severity, string])[];

const NUMERALS = ['一', '二', '三', '四'];

const FINDING_COLUMNS: readonly PaperColumn[] = [
  { title: '序号', align: 'center', width: 3 },
  { title: '位置', align: 'left', width: 10 },
  { title: '发现的问题', align: 'left', width: 24 },
  { title: '处理情况', align: 'left', width: 9 },
];

const MISSED_COLUMNS: readonly PaperColumn[] = [
  { title: '序号', align: 'center', width: 3 },
  { title: '核对事项', align: 'left', width: 18 },
  { title: '没有核对的原因', align: 'left', width: 24 },
];

/** What the report is made from. */
export interface ReportSubject {
  /** The disclosure that was checked, such as 某单位2024年部门预算. */
  readonly name: string;
  readonly document: DisclosureDocument;
  readonly review: Review;
  /** Reasons by the keys of the findings that were accepted with them. */
  readonly accepted: ReadonlyMap<string, string>;
}

function messageOf({ message, related = [] }: Finding): string {
  const consequences = related.map((one) => `其中 ${one.where}：${one.message}`);
  return [message, ...consequences].join('\n');
}

/** The reason with which a finding was accepted. */
export function reasonFor(
  { key }: Finding,
  accepted: ReadonlyMap<string, string>,
): string | undefined {
  return key === undefined ? undefined : accepted.get(key);
}

function statusOf(finding: Finding, accepted: ReadonlyMap<string, string>): string {
  const reason = reasonFor(finding, accepted);
  if (reason !== undefined) return `已说明：${reason}`;
  return finding.severity === 'info' ? '' : '尚未处理';
}

function verdictOf({ review, accepted }: ReportSubject): string {
  const open = review.findings.filter((finding) => reasonFor(finding, accepted) === undefined);
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const verdict =
    count('error') > 0
      ? '还有必须改正的问题，改正前不宜公开'
      : count('warning') > 0
        ? '没有必须改正的问题，还有应当核对的事项'
        : '没有发现需要处理的问题';
  const parts = [
    `${review.passed} 处比较相符`,
    ...GROUPS.map(([severity, title]) => `${title} ${count(severity)} 处`),
    `已说明原因 ${review.findings.length - open.length} 处`,
    `${review.notRun.length} 项没有核对`,
  ];
  return `审核结论：${verdict}。${parts.join('，')}。`;
}

function groupBlocks(subject: ReportSubject, index: number): Block[] {
  const group = GROUPS[index];
  if (!group) return [];
  const [severity, title] = group;
  const found = subject.review.findings.filter((one) => one.severity === severity);
  const name = `${NUMERALS[index] ?? ''}、${title}（${found.length} 处）`;
  const rows = found.map((one, row) => [
    String(row + 1),
    one.where,
    messageOf(one),
    statusOf(one, subject.accepted),
  ]);
  return [
    heading(severity, name, 'heading1', 2),
    rows.length === 0 ? paragraph('没有。') : paperTable(FINDING_COLUMNS, rows),
  ];
}

function missedBlocks({ review: { notRun } }: ReportSubject): Block[] {
  const name = `四、没有核对的事项（${notRun.length} 项，不等于没有问题）`;
  const rows = notRun.map(({ title, reason }, row) => [String(row + 1), title, reason]);
  return [
    heading('missed', name, 'heading1', 2),
    rows.length === 0 ? paragraph('没有。') : paperTable(MISSED_COLUMNS, rows),
  ];
}

/** 审核报告: the verdict, the findings by weight with what was done about them, what was not checked. */
export function reviewReport(subject: ReportSubject): DisclosureDocument {
  const { author, styles } = subject.document;
  const title = `${subject.name}审核报告`;
  return paperDocument({
    title,
    author,
    styles: paperStyles(styles, 12),
    blocks: [
      heading('title', title, 'partTitle', 1),
      paragraph(verdictOf(subject)),
      ...GROUPS.flatMap((_, index) => groupBlocks(subject, index)),
      ...missedBlocks(subject),
      paragraph(''),
      paragraph('审核人：　　　　　　　　　　　　日期：　　　　年　　月　　日', 'left'),
    ],
  });
}
