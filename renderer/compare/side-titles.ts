/** What the two sides are called above columns. */
export interface SideTitles {
  readonly before: string;
  readonly after: string;
}
