import { basename, extname } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import { withExtraColumns } from '#core/export/extra-columns.ts';
import { type Trial, tryTemplate } from '#core/export/trial.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { unmatchedWords } from '#core/export/unmatched-words.ts';
import type { Template } from '#core/model/template.ts';
import { readTemplateCaged } from '../cage.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, Given, Outcome } from './command.ts';
import { contractsFor, countIn } from './contracts.ts';
import { checkOutput, checkSameExtension, readInput, writeOutput } from './files.ts';
import { columnNotes } from './export-columns.ts';
import { exportLayout, isForLayout } from './export-layout.ts';
import { faultsIn, linesOf, type Told, toldOf } from './export-told.ts';
import { openWords, type ToldWord, wordLines, wordsIn } from './export-words.ts';
import { choicesIn, dateFormatsIn, formsFor, matchOver } from './forms.ts';
import { readRecords, type Records, withoutUnknown } from './records.ts';
import { problemsBefore, remarkLines, remarksOf } from './export-remarks.ts';

/**
 * `export`: records into a portal's blank template, read back as the portal reads it before anything is written; or, with `--layout`, as the
 * 汇总表 that a pack asks for.
 */
const command: Command = {
  usage: 'jn.usage.export',
  options: {
    records: { type: 'string' },
    template: { type: 'string' },
    contract: { type: 'string' },
    out: { type: 'string' },
    pack: { type: 'string' },
    layout: { type: 'string' },
    full: { type: 'boolean' },
    form: { type: 'string' },
    sheet: { type: 'string' },
    map: { type: 'string', multiple: true },
    word: { type: 'string', multiple: true },
    'date-format': { type: 'string', multiple: true },
    'title-rows': { type: 'string' },
    'head-rows': { type: 'string' },
    split: { type: 'string' },
    'replace-samples': { type: 'boolean' },
    extend: { type: 'boolean' },
    'insert-rows': { type: 'boolean' },
    insist: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  files: 0,
  run: exportRecords,
};
export default command;

async function exportRecords(given: Given): Promise<Outcome> {
  if (isForLayout(given)) return exportLayout(given, needed(given, 'records'), needed(given, 'out'));
  const [from, blank, out] = [needed(given, 'records'), needed(given, 'template'), needed(given, 'out')];
  const contracts = await contractsFor(given.text('contract'));
  const rows = countIn('--split', given.text('split'), 1);
  const titleRows = countIn('--title-rows', given.text('title-rows'), 0);
  const headRows = countIn('--head-rows', given.text('head-rows'), 1);
  const { forms, form: asked } = await formsFor(given.text('form'));
  checkSameExtension(out, blank);
  await checkOutput(out, [from, blank], given.flag('force'));

  const read = await readRecords(from, forms, asked);
  const bytes = await readInput(blank);
  const facts = await readTemplateCaged(bytes, basename(blank), given.text('sheet'));
  const form = asked ?? read.form;
  const choices = choicesIn(given.all('map'), facts, matchOver(facts, forms, form).form);
  const { dateFormat, dates } = dateFormatsIn(given.all('date-format'), facts);
  const over = matchOver(facts, forms, form, { paths: choices, dates });
  const extended = withExtraColumns({ template: over.template, formType: over.form, records: read.records });
  const { template, formType } = extended;
  const { records, problems: unknown } = withoutUnknown(extended.records, read.unknown);
  const problems = [...problemsBefore(read.problems, template), ...unknown];
  if (template.columns.every(({ path }) => path === null)) {
    throw new JiannuoError('cli.noFields', { sheet: facts.sheet });
  }
  const words = wordsIn(given.all('word'), template.columns);
  const trial = tryTemplate({
    bytes,
    template,
    formType,
    records,
    contracts,
    dateFormat,
    portal: {
      ...(titleRows === undefined ? {} : { titleRows }),
      ...(headRows === undefined ? {} : { headRows }),
    },
    words,
    limits: { rows },
    replaceSamples: given.flag('replace-samples'),
    extend: given.flag('extend'),
    insertRows: given.flag('insert-rows'),
  });
  const open = openWords(unmatchedWords(template, formType, records, words), template.columns);
  const told = toldOf(trial, template);
  const isClean = faultsIn(told) + problems.length === 0;
  const written = isClean || given.flag('insist');
  const files = namesFor(out, trial.files.length);
  if (written) await writeAll(trial, files, [from, blank], given.flag('force'));
  return answer({
    extended: given.flag('extend'),
    trial,
    template,
    read: { ...read, problems, remarks: remarksOf(read, template) },
    told,
    open,
    files,
    written,
    isClean,
  });
}

function needed(given: Given, name: string): string {
  const text = given.text(name);
  if (text === undefined) throw new UsageError(t('jn.needed', { option: `--${name}`, words: t('jn.aFile') }));
  return text;
}

/** `out.xlsx`, or `out-1.xlsx`, `out-2.xlsx` … for several files. */
function namesFor(out: string, count: number): string[] {
  const extension = extname(out);
  const stem = out.slice(0, out.length - extension.length);
  return count === 1 ? [out] : Array.from({ length: count }, (_, n) => `${stem}-${n + 1}${extension}`);
}

async function writeAll(trial: Trial, files: readonly string[], inputs: readonly string[], force: boolean) {
  for (const file of files) await checkOutput(file, inputs, force);
  for (const [n, { bytes }] of trial.files.entries()) await writeOutput(files[n] ?? '', bytes);
}

interface Facts {
  /** `--extend`: lists and tables reach the last record by now. */
  extended: boolean;
  trial: Trial;
  template: Template;
  read: Records;
  told: Told;
  /** Values that are no word of the template. */
  open: readonly ToldWord[];
  files: readonly string[];
  written: boolean;
  isClean: boolean;
}

function answer({ extended, trial, template, read, told, open, files, written, isClean }: Facts): Outcome {
  const notes = [
    ...read.notes,
    ...columnNotes(trial, template),
    ...trial.notes.map(({ code, params }) => codeText(code, params)),
    ...trial.leftOut.map(({ label, places, records }) =>
      t('jn.export.leftOut', { label: label + places.join('、'), records }),
    ),
    ...(trial.short.length > 0
      ? [t(extended ? 'jn.export.extended' : 'jn.export.short', { ranges: trial.short.join('、') })]
      : []),
  ];
  const [file = ''] = files;
  const { problems, remarks } = read;
  return {
    code: isClean ? 0 : 1,
    json: {
      file,
      ...(files.length > 1 ? { files } : {}),
      written,
      rows: trial.rows,
      ...told,
      words: open,
      problems,
      remarks,
      blank: trial.blank.map(({ column, header }) => ({ column, header })),
      notes,
    },
    text: [
      ...problems.map(({ row, column, message }) =>
        t('jn.problem', { place: `${column ?? ''}${row ?? ''}`, message }),
      ),
      ...wordLines(open),
      ...linesOf(told),
      ...remarkLines(remarks),
      ...notes.map((note) => t('jn.note', { note })),
      written
        ? t('jn.export.written', { file: files.join('、'), rows: trial.rows })
        : t('jn.export.notWritten', { count: faultsIn(told) + problems.length }),
    ].join('\n'),
  };
}
