import type { Block, DisclosureDocument } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { paginate } from '../../shared/layout/index.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import { leaderTables } from './leader-tables.ts';
import { heading, paperDocument, paperTable, paragraph } from './paper.ts';
import { paperStyles } from './paper-styles.ts';
import { type ReportSubject, reasonFor } from './review-report.ts';

/** What the leader's page is made from. */
export interface LeaderSubject extends ReportSubject {
  readonly data: YearData;
  readonly catalog: Catalog;
}

const ACCEPTED_COLUMNS = [
  { title: '位置', align: 'left', width: 12 },
  { title: '问题', align: 'left', width: 20 },
  { title: '接受的原因', align: 'left', width: 14 },
] as const;

/** How much of the long texts is shown. */
interface Room {
  readonly findings: number;
  readonly characters: number;
}

/** From everything down to the least; the first that fits on one side is taken. */
const ROOMS: readonly Room[] = [
  { findings: 12, characters: 200 },
  { findings: 12, characters: 80 },
  { findings: 8, characters: 60 },
  { findings: 5, characters: 40 },
  { findings: 3, characters: 30 },
  { findings: 1, characters: 24 },
  { findings: 0, characters: 16 },
];

/** A text of at most so many characters, with a mark where it was cut. */
function cut(text: string, characters: number): string {
  const line = [...text.replaceAll(/\s*\n\s*/g, ' ')];
  return line.length > characters ? `${line.slice(0, characters - 1).join('')}…` : line.join('');
}

function acceptedBlocks({ review, accepted }: LeaderSubject, room: Room): Block[] {
  const rows = review.findings.flatMap((finding) => {
    const reason = reasonFor(finding, accepted);
    if (reason === undefined) return [];
    const { where, message } = finding;
    return [[where, message, reason].map((text) => cut(text, room.characters))];
  });
  const title = heading('accepted', `四、说明原因后接受的问题（${rows.length} 处）`, 'heading1', 2);
  if (rows.length === 0) return [title, paragraph('没有。')];
  const shown = rows.slice(0, room.findings);
  const rest = rows.length - shown.length;
  return [
    title,
    ...(shown.length > 0 ? [paperTable(ACCEPTED_COLUMNS, shown)] : []),
    ...(rest > 0 ? [paragraph(`另有 ${rest} 处，见审核报告。`)] : []),
  ];
}

function openLine({ review, accepted }: LeaderSubject): string {
  const open = review.findings.filter((finding) => reasonFor(finding, accepted) === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  if (errors + warnings === 0) return '审核中没有尚未处理的问题。';
  return `审核中尚未处理：必须改正 ${errors} 处，应当核对、改正 ${warnings} 处，见审核报告。`;
}

const SIGNATURES = [
  ['编制人', '财务负责人'],
  ['分管领导', '主要负责人'],
] as const;

function signatureTable(): Block {
  const columns = SIGNATURES.flatMap((row) => row).map((title) => ({
    title: `${title}（签字、日期）`,
    align: 'center' as const,
    width: 10,
  }));
  const { rows, ...table } = paperTable(columns, [['', '', '', '']]);
  return { ...table, rows: rows.map((row, at) => (at === 0 ? row : { ...row, heightPt: 40 })) };
}

function pageWith(subject: LeaderSubject, room: Room): DisclosureDocument {
  const { author, styles } = subject.document;
  const title = `${subject.name}领导审签页`;
  return paperDocument({
    title,
    author,
    styles: paperStyles(styles, 10.5),
    blocks: [
      heading('title', title, 'partTitle', 1),
      paragraph('单位：万元', 'right'),
      ...leaderTables(subject, (text) => cut(text, room.characters)),
      ...acceptedBlocks(subject, room),
      paragraph(openLine(subject)),
      heading('signatures', '五、审签', 'heading1', 2),
      signatureTable(),
    ],
  });
}

/**
 * 领导审签页: one side of A4 with the totals, the largest changes, 三公, what was accepted with which
 * reason, and the lines for signatures. Long texts are cut until it fits.
 */
export function leaderPage(subject: LeaderSubject): DisclosureDocument {
  const pages = ROOMS.map((room) => () => pageWith(subject, room));
  const fitting = pages.find((page) => paginate(page()).pageCount === 1) ?? pages.at(-1);
  return fitting ? fitting() : pageWith(subject, { findings: 0, characters: 16 });
}
