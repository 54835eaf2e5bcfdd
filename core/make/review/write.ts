import { JiannuoError } from '../../errors.ts';
import { maskNumbers } from '../../model/mask.ts';
import { type Criterion, CriterionId, type Pack } from '../../model/pack.ts';
import { Verdict } from '../../model/review.ts';
import { type ColumnSpec, type SheetSpec, writeWorkbook } from '../../workbook/write.ts';
import { type Made, madeName } from '../made.ts';
import {
  type Carried,
  type CarriedCriterion,
  carriedRows,
  FORMAT,
  lineCode,
  PIECES,
  VERSION,
} from './carried.ts';
import type { RecordToReview } from './records.ts';
import { COLUMN_KEYS, type ColumnKey, type ReviewSheetWords } from './words.ts';

export interface ReviewSheetOptions {
  words: ReviewSheetWords;
  /** Name of the file that is reviewed, without extension, or of the form. */
  title: string;
  pack: Pick<Pack, 'id' | 'version' | 'title'>;
  /** A new UUID: what comes back from this very workbook is known by it. */
  workbookId: string;
  /** Now, in UTC: `2026-05-01T08:00:00.000Z`. */
  madeAt: string;
  /** Name that stands in the cell of the reviewer, who may change it; default none. */
  reviewer?: string | undefined;
}

const WIDTHS: Record<ColumnKey, number> = {
  number: 6,
  name: 12,
  unit: 18,
  place: 16,
  criterion: 18,
  requirement: 36,
  machine: 12,
  said: 36,
  verdict: 12,
  score: 8,
  full: 8,
  comment: 40,
  code: 20,
};

/** Columns that a screen shows. */
const TITLE_SPAN = 8;

/** What a reviewer writes into; everything else is locked. */
const FREE: ReadonlySet<ColumnKey> = new Set(['verdict', 'score', 'comment']);
const NUMBERS: ReadonlySet<ColumnKey> = new Set(['number', 'score', 'full']);

/**
 * 审核表: a workbook that a reviewer fills in by hand, in WPS or Excel, and that is read back.
 *
 * It has a line for each record and criterion, and no group of columns for each criterion. A reviewer reads down, filters one criterion
 * and judges it for everybody, or one person; comment and points stand beside their verdict, on a width that a page takes; and each line
 * carries a code of its own, so that whatever happens to other lines it is known for certain. In a table of groups one column that
 * was moved or sorted gives every verdict behind it to another criterion, and nothing tells.
 *
 * All but verdict, points, comment, reviewer and date is locked, without a password. Rows may be sorted and deleted once
 * that is taken off, and are read back all the same. What reading back needs stands in a hidden sheet with a digest over it.
 * @throws JiannuoError `make.nothingToReview`, `workbook.*` of the writer
 */
export function reviewSheet(records: readonly RecordToReview[], options: ReviewSheetOptions): Made {
  const { words, title } = options;
  if (records.length === 0) throw new JiannuoError('make.nothingToReview');
  const criteria = criteriaOf(records);
  const hasScores = criteria.some(({ maxScore }) => maxScore !== undefined);
  const carried = carriedOf(records, criteria, hasScores, options);
  const keys = COLUMN_KEYS.filter((key) => hasScores || (key !== 'score' && key !== 'full'));
  const sheet: SheetSpec = {
    name: words.sheet,
    title: words.title(maskNumbers(title), options.pack.title),
    note: { text: words.note },
    titleSpan: TITLE_SPAN,
    blanks: [
      {
        label: words.reviewer,
        column: 1,
        type: 'text',
        required: true,
        ...(options.reviewer ? { value: options.reviewer } : {}),
        validation: {
          kind: 'textLength',
          from: 1,
          wrongEntry: 'allow',
          prompt: { text: words.reviewerPrompt },
        },
      },
      {
        label: words.date,
        column: 3,
        type: 'date',
        required: true,
        validation: {
          kind: 'date',
          from: '2000-01-01',
          wrongEntry: 'warn',
          prompt: { text: words.datePrompt },
        },
      },
    ],
    columns: keys.map((key) => columnOf(key, criteria, words)),
    rows: linesOf(records, criteria, carried, keys, words),
    protect: true,
    spareRows: 0,
    autoFilter: true,
    frozenColumns: 2,
    print: { orientation: 'landscape', header: maskNumbers(title) },
  };
  const data: SheetSpec = {
    name: words.data,
    hidden: true,
    protect: true,
    columns: Array.from({ length: PIECES + 1 }, (_, at) => ({
      header: at === 0 ? FORMAT : `${at}`,
      type: 'text' as const,
      locked: true,
      width: 20,
    })),
    rows: carriedRows(carried),
  };
  return { fileName: madeName(words.fileName(title)), bytes: writeWorkbook([sheet, data]), notes: [] };
}

/** Criteria of all records, each once, in the order in which they turn up. */
function criteriaOf(records: readonly RecordToReview[]): Criterion[] {
  const found = new Map(records.flatMap(({ criteria }) => criteria.map((each) => [each.id, each] as const)));
  return [...found.values()];
}

function carriedOf(
  records: readonly RecordToReview[],
  criteria: readonly Criterion[],
  hasScores: boolean,
  { words, pack: { id, version, title }, workbookId, madeAt }: ReviewSheetOptions,
): Carried {
  const at = new Map(criteria.map((each, index) => [each.id, index]));
  const { headers, verdicts, reviewer, date } = words;
  return {
    head: {
      format: FORMAT,
      version: VERSION,
      workbookId,
      madeAt,
      pack: { id, version, title },
      headers,
      verdicts,
      reviewer,
      date,
      hasScores,
    },
    criteria: criteria.map(({ id: own, name, maxScore }): CarriedCriterion => ({
      id: own,
      name,
      ...(maxScore === undefined ? {} : { maxScore }),
    })),
    records: records.map(({ reviewId, base, target, digest, name, criteria: own, outcomes }) => ({
      reviewId,
      base,
      target,
      digest,
      name,
      criteria: own.flatMap((each) => at.get(each.id) ?? []),
      outcomes: Object.fromEntries(
        Object.entries(outcomes).filter(([each]) => CriterionId.safeParse(each).success && at.has(each)),
      ),
    })),
  };
}

function columnOf(key: ColumnKey, criteria: readonly Criterion[], words: ReviewSheetWords): ColumnSpec {
  const spec: ColumnSpec = {
    header: words.headers[key],
    type: NUMBERS.has(key) ? 'number' : 'text',
    width: WIDTHS[key],
    ...(FREE.has(key) ? {} : { locked: true }),
    ...(key === 'code' ? { hidden: true } : {}),
    ...(key === 'verdict' ? { required: true } : {}),
  };
  const prompt = (text: string) => ({ prompt: { title: words.headers[key], text } });
  if (key === 'verdict') {
    const values = Verdict.options.map((verdict) => words.verdicts[verdict]);
    return { ...spec, validation: { kind: 'list', values, ...prompt(words.verdictPrompt) } };
  }
  if (key === 'score') {
    const to = Math.max(...criteria.map(({ maxScore }) => maxScore ?? 0));
    return { ...spec, validation: { kind: 'decimal', from: 0, to, ...prompt(words.scorePrompt) } };
  }
  if (key === 'comment') {
    const rule = { kind: 'textLength', from: 0, wrongEntry: 'allow' } as const;
    return { ...spec, validation: { ...rule, ...prompt(words.commentPrompt) } };
  }
  return spec;
}

function linesOf(
  records: readonly RecordToReview[],
  criteria: readonly Criterion[],
  carried: Carried,
  keys: readonly ColumnKey[],
  words: ReviewSheetWords,
): string[][] {
  const at = new Map(criteria.map((each, index) => [each.id, index]));
  let number = 0;
  return records.flatMap(({ name, unit, place, criteria: own, outcomes, said }, record) =>
    own.map((criterion) => {
      number += 1;
      const line: Record<ColumnKey, string> = {
        number: String(number),
        name,
        unit,
        place,
        criterion: criterion.name,
        requirement: criterion.requirement,
        // What no check speaks of the machine does not know (law 5).
        machine: words.outcomes[outcomes[criterion.id] ?? 'review'],
        said: said.get(criterion.id) ?? '',
        verdict: '',
        score: '',
        full: criterion.maxScore === undefined ? '' : String(criterion.maxScore),
        comment: '',
        code: lineCode(carried, record, at.get(criterion.id) ?? 0),
      };
      return keys.map((key) => line[key]);
    }),
  );
}
