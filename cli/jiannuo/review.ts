import { basename } from 'node:path';
import { checkBatch } from '#core/engine/check-batch.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { judgeSheet, type JudgedSheet, type Machine } from '#core/review/sheet/judge.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import { marksOf } from '#core/review/sheet/marks.ts';
import { isReturned, returnsSheet } from '#core/review/sheet/returns.ts';
import { batchOf, sheetRows } from '#core/review/sheet/rows.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { annotateFile } from '#core/workbook/annotate/annotate-file.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { judgeWords, rowLabel } from '#locales/judge-words.ts';
import { markWords, returnWords } from '#locales/sheet-words.ts';
import { openCaged } from '../cage.ts';
import { loadChecks, loadCheckWords } from '../checks.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, Given, Outcome } from './command.ts';
import { dayIn } from './day.ts';
import { checkOutput, checkSameExtension, readInput, writeOutput } from './files.ts';
import { formsFor } from './forms.ts';
import { packFor } from './packs.ts';
import { leftText, notesOf, notesOfFile } from './roster.ts';

/** `review <workbook> --pack … [--annotate …] [--returns …]`: a workbook that somebody sent, with its problems at their cells. */
const command: Command = {
  usage: 'jn.usage.review',
  options: {
    pack: { type: 'string' },
    form: { type: 'string' },
    sheet: { type: 'string' },
    today: { type: 'string' },
    annotate: { type: 'string' },
    returns: { type: 'string' },
    force: { type: 'boolean' },
    all: { type: 'boolean' },
  },
  files: 1,
  run: review,
};
export default command;

async function review(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const [annotated, returned] = [given.text('annotate'), given.text('returns')];
  const today = dayIn(given.text('today'));
  const pack = await packFor(given.text('pack'));
  const { forms, form } = await formsFor(given.text('form'), pack.forms);
  for (const out of [annotated, returned]) {
    if (out !== undefined) await checkOutput(out, [file], given.flag('force'));
  }
  if (annotated !== undefined && annotated === returned) {
    throw new UsageError(t('jn.review.sameFile', { file: annotated }));
  }
  const bytes = await readInput(file);
  const workbook = await openCaged(new Uint8Array(bytes), basename(file));
  const options = { form, sheet: given.text('sheet'), records: true, keepUnread: true };
  const reading = readRosters(workbook, forms, options);
  const rows = sheetRows(reading.sheets).map((row) => ({ ...row, form: row.form ?? form }));
  const records = batchOf(rows, rowLabel);
  if (records.length === 0) throw new UsageError(t('jn.check.whichForm', { words: offered(forms) }));
  const report = checkBatch({ pack, records, today, checks: await loadChecks() });
  const words = await loadCheckWords();
  const judged = judgeSheet({
    rows,
    report,
    pack,
    words,
    ...judgeWords(),
  });
  const marks = marksOf(judged.rows, () => undefined, markWords());
  const told = [...notesOfFile(workbook), ...notesOf(reading)];
  // Sheets in which somebody may be missed are no mere remark.
  const left = reading.left.filter(({ people }) => people).map(leftText);
  let marked = 0;
  if (annotated !== undefined) {
    const made = await annotateFile(bytes, basename(file), marks);
    checkSameExtension(annotated, `x.${made.extension}`, '--annotate');
    await writeOutput(annotated, made.bytes);
    marked = made.marked;
    told.push(...made.notes.map(({ code, params }) => codeText(code, params)));
  }
  if (returned !== undefined) {
    checkSameExtension(returned, 'x.xlsx', '--returns');
    const spec = returnsSheet({
      rows: judged.rows,
      verdictOf: () => undefined,
      // A command decides nothing: the list is of what the checks found wrong.
      withOpen: true,
      adviceOf: () => '',
      words: returnWords(basename(file).replace(/\.\w+$/, '')),
    });
    await writeOutput(returned, writeWorkbook([spec]));
  }
  const totals = totalsOf(judged);
  const isTrouble = totals.pass < rows.length || judged.together.length + left.length > 0;
  const out = { annotated, returned, marked };
  return {
    code: isTrouble ? 1 : 0,
    json: {
      packId: pack.id,
      packVersion: pack.version,
      ...judgedJson(judged),
      totals,
      ...(annotated === undefined ? {} : { annotated: { file: annotated, cells: marked } }),
      ...(returned === undefined
        ? {}
        : {
            returns: {
              file: returned,
              rows: judged.rows.filter((row) => isReturned(row, undefined, true)).length,
            },
          }),
      left,
      notes: told.map(maskNumbers),
    },
    text: [
      ...told.map((note) => t('jn.note', { note })),
      ...left.map((message) => t('jn.finding', { message })),
      ...linesOf(judged, totals, given.flag('all')),
      ...writtenLines(out),
    ].join('\n'),
  };
}

function offered(forms: readonly FormType[]): string {
  return forms.map(({ id, title }) => `${id}（${title}）`).join('、');
}

const MACHINES: readonly Machine[] = ['fail', 'review', 'pass', 'unchecked'];

function totalsOf({ rows }: JudgedSheet): Record<Machine, number> {
  const counted = MACHINES.map((each) => [each, rows.filter(({ machine }) => machine === each).length]);
  return Object.fromEntries(counted) as Record<Machine, number>;
}

function linesOf({ rows, together }: JudgedSheet, totals: Record<Machine, number>, all: boolean): string[] {
  return [
    ...rows
      .filter(({ machine }) => all || machine !== 'pass')
      .flatMap(({ row, machine, findings }) => [
        t('jn.review.row', {
          name: maskNumbers(row.name) || t('subject.unnamed'),
          place: t('sheet.place', { sheet: row.sheet, row: row.rows[0] ?? 0 }),
          machine: t(`sheet.machine.${machine}`),
        }),
        ...findings.map(({ cell, outcome, text }) =>
          t('jn.review.finding', { cell, outcome: t(`outcome.${outcome}`), text }),
        ),
      ]),
    ...together.map(({ text }) => t('jn.review.together', { text })),
    t('jn.review.totals', { rows: rows.length, ...totals }),
  ];
}

function writtenLines({
  annotated,
  returned,
  marked,
}: {
  annotated: string | undefined;
  returned: string | undefined;
  marked: number;
}): string[] {
  return [
    ...(annotated === undefined ? [] : [t('jn.review.annotated', { file: annotated, cells: marked })]),
    ...(returned === undefined ? [] : [t('jn.review.returned', { file: returned })]),
  ];
}
