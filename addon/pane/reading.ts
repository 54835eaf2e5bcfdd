import { JiannuoError } from '#core/errors.ts';
import { partedAt } from '#core/host/block-places.ts';
import { sheetBlocks } from '#core/host/read-sheet.ts';
import { BLOCK_ROWS, type HostSheet, type SheetHost, type SheetRange } from '#core/host/sheet-host.ts';
import { t } from '#locales/index.ts';
import type { BookJobs } from '../desk/book-jobs.ts';
import type { Asker } from './ask.ts';
import { goOn } from './go-on.ts';
import type { Keeper } from './keep.ts';
import type { Working } from './work.ts';

/** More rows than this nobody puts in among others without inserting whole rows, which is told of. */
const MOST_SHIFTED = 200;

/** A worker that takes sheets. */
type BookAsker = Pick<Asker<BookJobs>, 'ask'>;

/** Rows that are understood before the others: enough for any header, and few enough to be read at a glance. */
const FIRST_ROWS = 250;

/** Hands sheets over to a worker, block by block as the program gives them. */
export class Reading {
  readonly #host: SheetHost;
  readonly #asker: BookAsker;
  readonly #keeper: Keeper;
  readonly #pause: () => Promise<void>;
  /** A sheet that the worker has in part. */
  #isReading = false;

  /** @param pause lets the page have a turn between two blocks */
  constructor(host: SheetHost, asker: BookAsker, keeper: Keeper, pause: () => Promise<void>) {
    this.#host = host;
    this.#asker = asker;
    this.#keeper = keeper;
    this.#pause = pause;
  }

  /** The worker is being handed a sheet. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** The sheet in front. @throws JiannuoError `addon.noSheet` where none is */
  async front(): Promise<HostSheet> {
    const front = (await this.#host.sheets()).find(({ active }) => active);
    if (!front) throw new JiannuoError('addon.noSheet');
    return front;
  }

  /**
   * Reads a sheet whole.
   * @param onFirst called when the first rows are there, before the others
   */
  async read(
    info: HostSheet,
    working: Pick<Working, 'tell' | 'signal'>,
    onFirst?: (last: number) => Promise<void>,
  ): Promise<void> {
    // What the worker has of the sheet is given up with the first step.
    goOn(working);
    this.#isReading = true;
    try {
      await this.#handOver(info, working, onFirst);
    } finally {
      this.#isReading = false;
    }
  }

  async #handOver(
    info: HostSheet,
    { tell, signal }: Pick<Working, 'tell' | 'signal'>,
    onFirst?: (last: number) => Promise<void>,
  ): Promise<void> {
    const [meta, layout] = await Promise.all([this.#host.meta(), this.#host.layout(info.name)]);
    await this.#asker.ask('begin', { meta, info, layout, choice: {} });
    const onProgress = (done: number, all: number): void =>
      tell(t('pane.reading', { sheet: info.name }), done, all);
    let isFirst = true;
    for await (const block of sheetBlocks(this.#host, info, { onProgress, signal, pause: this.#pause })) {
      const [head, rest] = isFirst ? partedAt(block, FIRST_ROWS) : [block];
      await this.#asker.ask('add', head);
      if (isFirst) {
        await this.recall(info.name);
        const { bottom } = head.range;
        if (bottom + 1 < info.rowCount) await onFirst?.(bottom);
      }
      if (rest) await this.#asker.ask('add', rest);
      isFirst = false;
    }
    // A sheet of which nothing came is known all the same.
    await this.#asker.ask('end', info.name);
  }

  /**
   * Reads every sheet that is in sight, and forgets those that are not there any more.
   * @param hidden whether to read those out of sight too
   */
  async readAll(working: Pick<Working, 'tell' | 'signal'>, hidden = false): Promise<void> {
    const sheets = (await this.#host.sheets()).filter((sheet) => hidden || !sheet.hidden);
    await this.#asker.ask(
      'keepOnly',
      sheets.map(({ name }) => name),
    );
    for (const info of sheets) await this.read(info, working);
  }

  /**
   * Reads some rows of a sheet again, as far as the worker knows it: what was emptied lies beyond what the program tells now. Answers
   * whether anything in them says something else than before.
   */
  async patch(info: HostSheet, rows: { top: number; bottom: number }): Promise<boolean> {
    const held = await this.#asker.ask('extent', info.name);
    const all = Math.max(info.rowCount, held.rowCount);
    const end = Math.min(rows.bottom, all - 1);
    const right = Math.max(info.columnCount, held.columnCount) - 1;
    let isChanged = false;
    if (right < 0) return isChanged;
    for (let top = rows.top; top <= end; top += BLOCK_ROWS) {
      const bottom = Math.min(end, top + BLOCK_ROWS - 1);
      const block = await this.#host.read({ sheet: info.name, top, bottom, left: 0, right });
      if (await this.#asker.ask('patch', block)) isChanged = true;
    }
    return isChanged;
  }

  /**
   * Whether cells below an area have moved, of which not every program tells: what stands last in its columns is not where it was then.
   * Asked before the area itself is read again.
   */
  async hasMoved({ sheet, top, left, bottom, right }: SheetRange): Promise<boolean> {
    const last = await this.#asker.ask('lastRow', { sheet, left, right });
    if (last === undefined) return false;
    const height = Math.min(bottom - top + 1, MOST_SHIFTED);
    const below = { sheet, left, right, top: Math.max(last, bottom + 1), bottom: last + height };
    if (below.bottom < below.top) return false;
    return await this.#asker.ask('differs', await this.#host.read(below));
  }

  /** What was said before: of this sheet in this workbook, or of one with the same headers on this computer. */
  async recall(sheet: string): Promise<void> {
    const own = await this.#keeper.ofSheet(sheet);
    const recalled = await this.#asker.ask('recall', {
      sheet,
      headerRow: own?.headerRow,
      own: own?.layout,
      others: await this.#keeper.layouts(),
    });
    if (recalled) await this.#asker.ask('choose', { sheet, ...recalled });
  }
}
