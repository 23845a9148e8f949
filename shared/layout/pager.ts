import { type PagePart, joined } from './page-part.ts';

/** Lengths are added up many times: less than this is no length. */
const SLACK_PT = 0.01;

/** Puts the parts of a section on sheets of one height. */
export class Pager {
  readonly #height: number;
  readonly pages: PagePart[][] = [[]];
  #used = 0;
  /** Height of headings and charts that wait for what follows them. */
  #kept = 0;

  constructor(height: number) {
    this.#height = height;
  }

  get isAtTop(): boolean {
    return this.#used === 0;
  }

  get room(): number {
    return this.#height - this.#used;
  }

  fits(height: number): boolean {
    return height <= this.room + SLACK_PT;
  }

  breakPage(): void {
    this.pages.push([]);
    this.#used = 0;
  }

  /** Takes space that must stand on one page; it goes to the next one where it does not fit. */
  take(height: number, part?: PagePart): void {
    if (!this.fits(height) && !this.isAtTop) this.breakPage();
    this.#used += height;
    this.#kept = 0;
    if (part) this.#put(part);
  }

  /** Takes a heading or chart that must not be parted from `next` points of what follows. */
  takeWithNext(height: number, next: number, part?: PagePart): void {
    if (!this.fits(height + next) && this.#used > this.#kept) {
      this.breakPage();
      this.#kept = 0;
    }
    this.#used += height;
    this.#kept += height;
    if (part) this.#put(part);
  }

  #put(part: PagePart): void {
    const page = this.pages.at(-1);
    if (!page) return;
    const longer = joined(page.at(-1), part);
    if (longer) page[page.length - 1] = longer;
    else page.push(part);
  }
}
