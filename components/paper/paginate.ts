/** A part of a block that stands on one page. */
export interface Slice {
  /** Index of the block. */
  block: number;
  /** Of a text: UTF-16 units from and to; whole where absent. */
  from?: number;
  to?: number;
  /** Of a table: its rows; of one that is taller than a page, which part of each cell. */
  rows?: RowPart[];
}

export interface RowPart {
  row: number;
  from?: number[] | undefined;
  to?: number[] | undefined;
}

export type Page = Slice[];

/** Lines of a text that stand on one page. */
interface Laid {
  element: HTMLElement;
  /** Lines before them. */
  start: number;
  lines: number;
  /** Height of one, in CSS pixels. */
  line: number;
}

/** What goes to the next page with what follows it. */
interface Taken {
  slice: Slice;
  height: number;
  /** Takes it from the page that it stood on. */
  cut: () => void;
}

/** Of a text at least two lines stay together on either side of a page's end. */
const TOGETHER = 2;
/** Rounding of layout, in CSS pixels. */
const SLACK = 0.5;

/**
 * Cuts a paper that is laid out in one long column into pages as high as `--paper-height` says. Texts go on by lines, tables by rows
 * with their header again; a signature stays whole and never stands alone on its page.
 */
export function paginate(flow: Element): Page[] {
  return new Paginator(flow).pages;
}

class Paginator {
  readonly pages: Page[] = [[]];
  readonly #height: number;
  #left: number;
  readonly #rowHeights = new Map<string, number>();
  readonly #laid = new Map<Slice, Laid>();

  constructor(flow: Element) {
    this.#height = heightOf(flow, '--paper-height');
    this.#left = this.#height;
    for (const element of flow.children) {
      if (!(element instanceof HTMLElement)) continue;
      if (element.dataset['head'] !== undefined) this.#left -= outerHeight(element);
      else this.#place(element, Number(element.dataset['block']));
    }
  }

  #place(element: HTMLElement, block: number): void {
    const { kind } = element.dataset;
    if (kind === 'text') this.#placeText(element, block);
    else if (kind === 'table' && element instanceof HTMLTableElement) this.#placeTable(element, block);
    else this.#placeWhole(element, block);
  }

  #placeWhole(element: HTMLElement, block: number): void {
    const height = outerHeight(element);
    if (height > this.#left + SLACK) this.#turn(height);
    this.#add({ block }, height);
  }

  /** A new page; what stood last on the one before comes along, where there is place: a signature alone says nothing. */
  #turn(height: number): void {
    const before = this.pages.at(-1);
    this.#next();
    const taken = before && (this.#lastRow(before) ?? this.#lastLines(before));
    if (taken && taken.height + height <= this.#left) {
      taken.cut();
      this.#add(taken.slice, taken.height);
    }
  }

  #lastRow(page: Page): Taken | undefined {
    const last = page.at(-1);
    const { rows = [] } = last ?? {};
    const row = rows.at(-1);
    if (!last || !row || rows.length < 2 || row.from || row.to) return undefined;
    const height = this.#rowHeights.get(`${last.block} ${row.row}`) ?? 0;
    return { slice: { block: last.block, rows: [row] }, height, cut: () => rows.pop() };
  }

  /** The last lines of a text, or all of it where it is short. */
  #lastLines(page: Page): Taken | undefined {
    const last = page.at(-1);
    const laid = last && this.#laid.get(last);
    if (!laid) return undefined;
    const { element, start, lines, line } = laid;
    if (lines >= 2 * TOGETHER) {
      const from = offsetAt(element, (start + lines - TOGETHER) * line);
      const slice = { ...last, from };
      return { slice, height: TOGETHER * line, cut: () => Object.assign(last, { to: from }) };
    }
    return page.length < 2 ? undefined : { slice: last, height: lines * line, cut: () => page.pop() };
  }

  #placeText(element: HTMLElement, block: number): void {
    const line = lineHeightOf(element);
    const length = element.textContent?.length ?? 0;
    const lines = Math.max(1, Math.round(element.getBoundingClientRect().height / line));
    let [from, done] = [0, 0];
    while (done < lines) {
      const fits = Math.floor((this.#left + SLACK) / line);
      const rest = lines - done;
      if (fits >= rest) {
        this.#addLines({ block, from, to: length }, { element, start: done, lines: rest, line });
        return;
      }
      const kept = Math.min(fits, rest - TOGETHER);
      if (kept < TOGETHER) {
        // Two lines of three are no page's worth: all of it goes to the next, unless that is no higher.
        if (this.#left >= this.#height - SLACK) {
          return this.#addLines({ block, from, to: length }, { element, start: done, lines: rest, line });
        }
        this.#next();
        continue;
      }
      const to = offsetAt(element, (done + kept) * line);
      this.#addLines({ block, from, to }, { element, start: done, lines: kept, line });
      [from, done] = [to, done + kept];
      this.#next();
    }
  }

  #placeTable(table: HTMLTableElement, block: number): void {
    const head = table.tHead?.getBoundingClientRect().height ?? 0;
    const style = getComputedStyle(table);
    const around = pixels(style.marginTop) + pixels(style.marginBottom);
    let slice: Slice | undefined;
    for (const row of table.tBodies[0]?.rows ?? []) {
      const height = row.getBoundingClientRect().height;
      const at = Number(row.dataset['row']);
      this.#rowHeights.set(`${block} ${at}`, height);
      const needed = slice ? height : head + around + height;
      if (needed > this.#left + SLACK && !(this.#left >= this.#height - SLACK)) {
        this.#next();
        slice = undefined;
      }
      const most = this.#height - head - around;
      if (height > most) {
        slice = this.#placeTall(row, { block, row: at, most, head: head + around });
        continue;
      }
      if (slice) {
        slice.rows?.push({ row: at });
        this.#left -= height;
      } else {
        slice = { block, rows: [{ row: at }] };
        this.#add(slice, head + around + height);
      }
    }
  }

  /** A row higher than a page: each cell goes on where it ended. */
  #placeTall(
    row: HTMLTableRowElement,
    { block, row: at, most, head }: { block: number; row: number; most: number; head: number },
  ): Slice {
    const cells = [...row.cells];
    const lengths = cells.map(({ textContent }) => textContent?.length ?? 0);
    const line = lineHeightOf(cells[0] ?? row);
    const perPage = Math.max(1, Math.floor(most / line) - 1) * line;
    let from = cells.map(() => 0);
    let slice: Slice = { block, rows: [] };
    for (let part = 1; from.some((done, cell) => done < (lengths[cell] ?? 0)); part++) {
      if (part > 1 || this.#left < this.#height - SLACK) this.#next();
      const to = cells.map((cell, index) => Math.min(lengths[index] ?? 0, offsetAt(cell, perPage * part)));
      // Something goes on in any case: a page that takes nothing would be followed by another such.
      const isStuck = to.every((end, cell) => end <= (from[cell] ?? 0));
      slice = { block, rows: [{ row: at, from, to: isStuck ? lengths : to }] };
      this.#add(slice, head + most);
      from = isStuck ? lengths : to;
    }
    return slice;
  }

  #addLines(slice: Slice, laid: Laid): void {
    this.#laid.set(slice, laid);
    this.#add(slice, laid.lines * laid.line);
  }

  #add(slice: Slice, height: number): void {
    this.pages.at(-1)?.push(slice);
    this.#left -= height;
  }

  #next(): void {
    this.pages.push([]);
    this.#left = this.#height;
  }
}

/** Where in an element's text the line begins that is so far below its top, in UTF-16 units. */
function offsetAt(element: Element, below: number): number {
  const node = element.firstChild;
  if (!(node instanceof Text)) return 0;
  const style = getComputedStyle(element);
  const limit =
    element.getBoundingClientRect().top + pixels(style.paddingTop) + pixels(style.borderTopWidth) + below;
  const range = document.createRange();
  let [low, high] = [0, node.data.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    range.setStart(node, middle);
    range.setEnd(node, Math.min(node.data.length, middle + 1));
    const { top, height } = range.getBoundingClientRect();
    if (top + height / 2 < limit) low = middle + 1;
    else high = middle;
  }
  return isLowSurrogate(node.data, low) ? low - 1 : low;
}

/** No character is cut in two. */
function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function outerHeight(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.getBoundingClientRect().height + pixels(marginTop) + pixels(marginBottom);
}

function lineHeightOf(element: Element): number {
  return pixels(getComputedStyle(element).lineHeight) || 1;
}

/** A length of a style sheet in CSS pixels, as the element has it: lengths of custom properties stay as written. */
function heightOf(flow: Element, property: string): number {
  const probe = document.createElement('div');
  probe.style.height = `var(${property})`;
  flow.append(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}

function pixels(text: string): number {
  return Number.parseFloat(text) || 0;
}
