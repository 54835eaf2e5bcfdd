import { JiannuoError } from '../../errors.ts';
import { plainText } from '../../matching/label.ts';
import type { Pack } from '../../model/pack.ts';
import type { CriterionVerdict } from '../../model/review.ts';
import type { Workbook } from '../../model/workbook.ts';
import { ownText } from '../../roster/cells.ts';
import { cellName } from '../../workbook/address.ts';
import { answerIn, type LineProblem, writtenIn } from './answers.ts';
import { type Carried, type CarriedCriterion, type CarriedRecord, LINE_CODE, lineCode } from './carried.ts';
import { carriedBy, findLines, type FoundLines } from './find.ts';
import { filledBy } from './who.ts';
import type { ColumnKey } from './words.ts';

/** A verdict that was read, with what it is about. */
export interface SheetVerdict {
  record: CarriedRecord;
  verdict: CriterionVerdict;
  /** 1-based. */
  row: number;
}

/** A review sheet that came back. */
export interface ReadReviewSheet {
  workbookId: string;
  madeAt: string;
  pack: { id: string; version: string; title: string };
  /** Whose word the verdicts are. */
  reviewer: string;
  /** `YYYY-MM-DD`. */
  date: string;
  verdicts: SheetVerdict[];
  /** Lines that were not taken, in their order. */
  refused: LineProblem[];
  /** Lines in which nothing was written. */
  blank: number;
  /** Lines that the sheet had and that are gone. */
  missing: number;
}

export interface ReadOptions {
  /** `YYYY-MM-DD`. */
  today: string;
  /** The pack of an id with what it extends; `undefined` where there is none. */
  packOf: (id: string) => Pack | undefined;
  /** What a record says now, as SHA-256 (hex); `undefined` where it is not known here, and nothing speaks against it. */
  digestOf?: ((record: CarriedRecord) => string | undefined) | undefined;
}

/**
 * Reads a review sheet back: verdicts with whose and about what they are. A line that was altered is refused with the reason, and everything
 * else is kept.
 * @throws JiannuoError for the sheet as a whole: `reviewSheet.other`, `.newer`, `.damaged`, `.noPack`, `.otherPack`, `.noLines`, `.twoSheets`,
 *   `.noColumn`, `.twoColumns`, `.noReviewer`, `.reviewerLong`, `.noDate`, `.badDate`, `.dateAhead`
 */
export function readReviewSheet(
  workbook: Workbook,
  { today, packOf, digestOf }: ReadOptions,
): ReadReviewSheet {
  const carried = carriedBy(workbook);
  const { workbookId, madeAt, pack } = carried.head;
  assertSamePack(carried, packOf(pack.id));
  const lines = findLines(workbook, carried);
  const by = filledBy(lines, carried, { date1904: workbook.date1904, today });
  const reading = new Reading(lines, carried, digestOf);
  return { workbookId, madeAt, pack, ...by, ...reading.result() };
}

/** Verdicts are about what a pack said when the sheet was made; another version may say something else under the same name. */
function assertSamePack({ head, criteria }: Carried, pack: Pack | undefined): void {
  const { id, version, title } = head.pack;
  if (!pack) throw new JiannuoError('reviewSheet.noPack', { pack: title, id });
  const here = new Map(pack.sets.flatMap((set) => set.criteria).map((each) => [each.id, each]));
  const isSame = criteria.every((each) => {
    const own = here.get(each.id);
    return own?.name === each.name && own.maxScore === each.maxScore;
  });
  if (pack.version !== version || !isSame) {
    throw new JiannuoError('reviewSheet.otherPack', { pack: title, version, here: pack.version });
  }
}

interface Line {
  row: number;
  record: CarriedRecord;
  criterion: CarriedCriterion;
  code: string;
}

class Reading {
  readonly #lines: FoundLines;
  readonly #carried: Carried;
  readonly #refused: LineProblem[] = [];
  readonly #digestOf: ReadOptions['digestOf'];
  /** Codes of lines that are there, taken or refused. */
  readonly #seen = new Set<string>();

  constructor(lines: FoundLines, carried: Carried, digestOf: ReadOptions['digestOf']) {
    this.#lines = lines;
    this.#carried = carried;
    this.#digestOf = digestOf;
  }

  result(): Pick<ReadReviewSheet, 'verdicts' | 'refused' | 'blank' | 'missing'> {
    const found: Line[] = [];
    for (let row = this.#lines.headerRow + 1; row < this.#lines.sheet.rowCount; row += 1) {
      const line = this.#lineAt(row);
      if (line) found.push(line);
    }
    const counts = new Map<string, number>();
    for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
    const verdicts: SheetVerdict[] = [];
    let blank = 0;
    for (const line of found) {
      const { row, record, criterion } = line;
      if ((counts.get(line.code) ?? 0) > 1) {
        this.#refuse(row, 'name', 'reviewSheet.twice', { rows: rowsOf(found, line.code) });
        continue;
      }
      const answer = answerIn(this.#lines, row, { head: this.#carried.head, criterion, record });
      if (answer === 'blank') blank += 1;
      else if ('problem' in answer) this.#refused.push(answer.problem);
      else if (this.#isChanged(record))
        this.#refuse(row, 'name', 'reviewSheet.changed', { name: record.name });
      else verdicts.push({ record, verdict: answer.verdict, row: row + 1 });
    }
    const all = this.#carried.records.reduce((sum, { criteria }) => sum + criteria.length, 0);
    this.#refused.sort((a, b) => a.row - b.row);
    return { verdicts, refused: this.#refused, blank, missing: all - this.#seen.size };
  }

  /** The line of a row; one whose code and words do not belong together is told where anything is written into it. */
  #lineAt(row: number): Line | undefined {
    const { sheet } = this.#lines;
    const code = ownText(sheet, row, this.#column('code'));
    const isWritten = writtenIn(this.#lines, row) !== undefined;
    const [, first, second] = LINE_CODE.exec(code) ?? [];
    const [record, criterion] = [Number(first) - 1, Number(second) - 1];
    const about = this.#carried.records[record];
    const asked = this.#carried.criteria[criterion];
    if (code === '' || !about || !asked || code !== lineCode(this.#carried, record, criterion)) {
      if (isWritten) this.#refuse(row, 'verdict', code === '' ? 'reviewSheet.noCode' : 'reviewSheet.badCode');
      return undefined;
    }
    this.#seen.add(code);
    const apart = (['name', 'criterion'] as const).find((key) => {
      const wanted = key === 'name' ? about.name : asked.name;
      return plainText(ownText(sheet, row, this.#column(key))) !== plainText(wanted);
    });
    if (apart) {
      const params = {
        found: ownText(sheet, row, this.#column(apart)),
        name: about.name,
        criterion: asked.name,
      };
      this.#refuse(row, apart, 'reviewSheet.movedApart', params);
      return undefined;
    }
    return { row, record: about, criterion: asked, code };
  }

  #isChanged(record: CarriedRecord): boolean {
    const now = this.#digestOf?.(record);
    return now !== undefined && now !== record.digest;
  }

  #column(key: ColumnKey): number {
    return this.#lines.columns.get(key) ?? 0;
  }

  #refuse(row: number, key: ColumnKey, code: string, params: LineProblem['params'] = {}): void {
    this.#refused.push({ code, params, row: row + 1, cell: cellName(row, this.#column(key)) });
  }
}

function rowsOf(lines: readonly Line[], code: string): string {
  return lines.flatMap((line) => (line.code === code ? [line.row + 1] : [])).join('、');
}
