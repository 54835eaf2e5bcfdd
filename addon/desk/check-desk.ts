import { checks } from '#catalog/checks.ts';
import { judgedRows } from '#catalog/judging.ts';
import type { CheckScope, CheckView, Choice } from '#components/addon/model.ts';
import type { BatchRecord } from '#core/checks/check.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import { checksForm } from '#core/engine/unchecked.ts';
import { JiannuoError } from '#core/errors.ts';
import type { BatchReport, Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import type { IsoDate } from '#core/model/values.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { JudgedRow, JudgedSheet } from '#core/review/sheet/judge.ts';
import { marksOf } from '#core/review/sheet/marks.ts';
import { batchOf, type SheetRow } from '#core/review/sheet/rows.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { codeText } from '#locales/errors.ts';
import { type Locale, t } from '#locales/index.ts';
import { judgeWords, rowLabel } from '#locales/judge-words.ts';
import { markWords } from '#locales/sheet-words.ts';
import { checkView } from './check-view.ts';
import { LookDesk } from './look-desk.ts';
import { isBlank, notesOf } from './look-view.ts';
import type { Tell } from './messages.ts';

export interface CheckRequest {
  scope: CheckScope;
  /** The sheet in front; of the whole workbook, all that were handed over are checked. */
  sheet: string;
  /** Spans of 0-based rows, closed, where only some are checked: nothing is said of all together then. */
  rows?: readonly { top: number; bottom: number }[] | undefined;
  packId: string;
  today: IsoDate;
  /** Sheets out of sight, which are not handed over where the whole workbook is checked. */
  hidden?: readonly string[] | undefined;
  /** Only the first rows have come so far. */
  isFirst?: boolean | undefined;
}

/** What was found, and of what. */
export interface Judged {
  sheet: JudgedSheet;
  pack: Pack;
  request: CheckRequest;
  /** What is to be said beside it, in sentences. */
  remarks: readonly string[];
  /** The workbook, by its name then. */
  book: string;
  /** Sheets that were asked for, each with what there was to know of it, in sentences. */
  sheets: readonly { name: string; notes: readonly string[] }[];
}

/** What was found in a sheet, row by row. */
export interface JudgedRows {
  rows: readonly JudgedRow[];
  pack: Pack;
}

/**
 * What the checks say of the sheets that are handed over. What is said of a row
 * by itself is kept as long as the row says the same, so that a sheet is checked anew after each change at little cost.
 */
export class CheckDesk extends LookDesk {
  #judged: Judged | undefined;
  #known = new Map<string, Finding[]>();
  #knownOf = '';

  override setUp(request: { locale: Locale; own: OwnPacks }): { packs: Choice[] } {
    this.#known.clear();
    // It was said in another language, or by packs that may be others by now.
    this.#judged = undefined;
    return super.setUp(request);
  }

  /** @throws JiannuoError `addon.noPack`; of what a sheet holds, nothing */
  check(request: CheckRequest, tell: Tell = () => undefined): CheckView {
    const pack = this.#pack(request.packId);
    const rows = this.#rows(request);
    const report = this.#report(rows, pack, request, tell);
    const judged = judgedRows(rows, report, pack, judgeWords());
    const remarks = this.#remarks(request, rows, pack);
    // What is said of the first rows is no result to be made something of.
    this.#judged = request.isFirst
      ? undefined
      : { sheet: judged, pack, request, remarks, ...this.#asked(request) };
    return checkView(judged, pack, request, remarks);
  }

  /** What was found last, with its numbers: for whoever makes something of it. `undefined` before the first check. */
  get judged(): Judged | undefined {
    return this.#judged;
  }

  /** What was found last in the whole of a sheet; `undefined` before the first check, and where only some rows were asked for. */
  judgedRows(sheet: string): JudgedRows | undefined {
    if (!this.#judged || this.#judged.request.rows) return undefined;
    const { sheet: judged, pack } = this.#judged;
    return { rows: judged.rows.filter(({ row }) => row.sheet === sheet), pack };
  }

  /** Colours and notes for what was found last; `undefined` before the first check. */
  marks(): CellMark[] | undefined {
    return this.#judged && marksOf(this.#judged.sheet.rows, () => undefined, markWords());
  }

  #pack(packId: string): Pack {
    const pack = this.shelf.packs.find(({ id }) => id === packId);
    if (!pack) throw new JiannuoError('addon.noPack');
    return pack;
  }

  /** Names of the sheets that are asked for. */
  #sheetsOf({ scope, sheet }: CheckRequest): string[] {
    return scope === 'workbook' ? this.book.workbook().sheets.map(({ name }) => name) : [sheet];
  }

  /** What is checked now: sheets come and go, and are understood otherwise, after it. */
  #asked(request: CheckRequest): Pick<Judged, 'book' | 'sheets'> {
    const notes = (name: string): string[] => notesOf(this.book.look(name, this.shelf.forms).look);
    const sheets = this.#sheetsOf(request).map((name) => ({ name, notes: notes(name) }));
    return { book: this.book.meta.name, sheets };
  }

  #rows(request: CheckRequest): SheetRow[] {
    const { scope, rows, isFirst } = request;
    const sheets = this.#sheetsOf(request);
    if (!isFirst) for (const name of sheets) this.book.assertWhole(name);
    const all = sheets.flatMap((name) => {
      const looked = this.book.look(name, this.shelf.forms);
      // A hidden sheet is checked where it alone is asked for.
      return looked.look.included || (scope !== 'workbook' && looked.rows.length > 0) ? looked.rows : [];
    });
    if (!rows) return all;
    const isAsked = (line: number): boolean =>
      rows.some(({ top, bottom }) => line - 1 >= top && line - 1 <= bottom);
    return all.filter((row) => row.rows.some(isAsked));
  }

  #report(found: readonly SheetRow[], pack: Pack, { rows, today }: CheckRequest, tell: Tell): BatchReport {
    const of = JSON.stringify([pack.id, pack.version, today]);
    if (of !== this.#knownOf) this.#known.clear();
    this.#knownOf = of;
    const used = new Map<string, Finding[]>();
    const digests = new Map(found.map(({ id, digest }) => [id, digest]));
    const records = batchOf(found, rowLabel);
    const single = (record: BatchRecord, check: () => Finding[]): Finding[] => {
      const key = `${record.formType.id} ${digests.get(record.id) ?? ''}`;
      const said = this.#known.get(key) ?? check();
      used.set(key, said);
      return said;
    };
    const report = checkBatch({
      pack,
      records,
      today,
      checks,
      single,
      together: rows === undefined,
      onProgress: tell,
    });
    // Of some rows: the others say what they said. Of all: what no row says any more would only pile up.
    this.#known = rows === undefined ? used : new Map([...this.#known, ...used]);
    return report;
  }

  #remarks(request: CheckRequest, found: readonly SheetRow[], pack: Pack): string[] {
    const { rows, isFirst } = request;
    const lost = found.filter((row) => row.lost).length;
    const formless = found.filter(({ form, lost: isLost }) => !form && !isLost).length;
    const unchecked = found.filter(({ form }) => form && !checksForm(pack, form.id));
    const titles = [...new Set(unchecked.map(({ form }) => form?.title ?? ''))];
    return [
      ...(lost > 0 ? [t('desk.lost', { count: lost })] : []),
      ...(formless > 0 ? [t('desk.formless', { count: formless })] : []),
      ...titles.map((form) => t('desk.unchecked', { form, pack: pack.title, advice: this.#packsFor(form) })),
      ...this.#sheetsLeft(request),
      ...(rows ? [t(isFirst ? 'desk.first' : 'desk.notTogether')] : []),
    ];
  }

  /** Sheets of the workbook that were not checked, each with the reason, in sentences. */
  #sheetsLeft({ scope, hidden = [] }: CheckRequest): string[] {
    if (scope !== 'workbook') return [];
    const looks = this.book.workbook().sheets.map(({ name }) => this.book.look(name, this.shelf.forms).look);
    const left = looks.filter(({ included }) => !included);
    const [blank, others] = [left.filter(isBlank), left.filter((look) => !isBlank(look))];
    return [
      ...others.map(({ sheet, left: why }) => codeText(`sheet.${why ?? 'noHeader'}`, { sheet })),
      ...(blank.length > 0
        ? [t('desk.sheetsBlank', { sheets: blank.map(({ sheet }) => sheet).join(t('addon.comma')) })]
        : []),
      ...(hidden.length > 0 ? [t('desk.sheetsHidden', { sheets: hidden.join(t('addon.comma')) })] : []),
    ];
  }

  /** Which packs check a form, in words. @param title of the form */
  #packsFor(title: string): string {
    const form = this.shelf.forms.find((each) => each.title === title);
    const packs = this.shelf.packs.filter((each) => form && checksForm(each, form.id));
    return packs.length > 0
      ? t('desk.otherPacks', { packs: packs.map((each) => each.title).join(t('addon.comma')) })
      : t('desk.noPacks');
  }
}
