import type {
  ChartBlock,
  ContentsBlock,
  Heading,
  Paragraph,
  Spacer,
  TableBlock,
} from '../document/index.ts';

/** Lines, rows or entries of something that may reach over several pages: `from`, not `to` itself. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The lines that stand on a page of a text with `of` lines. */
export interface LinesRange extends Range {
  readonly of: number;
}

/** What of a block stands on one page. */
export type PagePart =
  | (LinesRange & { readonly kind: 'text'; readonly block: Heading | Paragraph })
  | (LinesRange & { readonly kind: 'note'; readonly table: TableBlock; readonly note: number })
  | (Range & { readonly kind: 'entries'; readonly block: ContentsBlock })
  | { readonly kind: 'contentsTitle'; readonly block: ContentsBlock }
  | { readonly kind: 'tableTitle'; readonly table: TableBlock }
  /** Rows below the table's header; `cut`: the lines of a single row that is parted. */
  | (Range & { readonly kind: 'rows'; readonly table: TableBlock; readonly cut?: LinesRange })
  | { readonly kind: 'whole'; readonly block: ChartBlock | Spacer };

/** Two parts as one, where the second goes on with the first. */
export function joined(first: PagePart | undefined, second: PagePart): PagePart | undefined {
  if (first === undefined || !('from' in first) || !('from' in second)) return undefined;
  if (first.to !== second.from || !isOfTheSame(first, second)) return undefined;
  return { ...first, to: second.to };
}

function isOfTheSame(first: PagePart, second: PagePart): boolean {
  if (first.kind === 'rows' && second.kind === 'rows')
    return first.table === second.table && !first.cut && !second.cut;
  if (first.kind === 'note' && second.kind === 'note')
    return first.table === second.table && first.note === second.note;
  return 'block' in first && 'block' in second && first.block === second.block;
}
