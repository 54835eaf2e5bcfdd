import type { FormType } from '../model/form-type.ts';
import type { AuthoredPack } from '../model/pack-example.ts';
import type { Pack } from '../model/pack.ts';
import { JiannuoError } from '../errors.ts';
import { extendPack } from '../packs/extend.ts';
import { type ColumnSpec, type SheetSpec, type Validation, writeWorkbook } from '../workbook/write.ts';
import type { Known } from './context.ts';
import { CriterionNames } from './criterion-names.ts';
import { FormNames } from './form-names.ts';
import { checkTypesSheet, guideSheet } from './guide.ts';
import type { ColumnShape, Offer, SampleRow, SheetKey } from './shape.ts';
import { SHEET_KEYS, SHEETS } from './sheets.ts';
import { checkRows } from './sheets/checks.ts';
import { commentRows } from './sheets/comments.ts';
import { criteriaRows } from './sheets/criteria.ts';
import { exampleRows } from './sheets/examples.ts';
import { exportRows } from './sheets/exports.ts';
import { fieldRows } from './sheets/fields.ts';
import { formRows } from './sheets/forms.ts';
import { gradeRows } from './sheets/grades.ts';
import { noteRows } from './sheets/notes.ts';
import { optionRows } from './sheets/options.ts';
import { provisionRows } from './sheets/provisions.ts';
import { settingsRows } from './sheets/settings.ts';
import { stageRows } from './sheets/stages.ts';
import { wordListRows } from './sheets/word-lists.ts';

/** The authoring workbook of a pack: an .xlsx that reads back as the same pack. */
export function writePackWorkbook(authored: AuthoredPack, known: Known): Uint8Array<ArrayBuffer> {
  const rows = packRows(authored, known);
  return bytesOf((key) => rows[key], known, authored.pack.forms);
}

/** The blank workbook. Example rows begin with `例：` and are not read. */
export function writeTemplate(known: Known): Uint8Array<ArrayBuffer> {
  return bytesOf(sampleRows, known, []);
}

function bytesOf(
  rowsOf: (key: SheetKey) => readonly SampleRow[],
  known: Known,
  forms: readonly FormType[],
): Uint8Array<ArrayBuffer> {
  const offers = offersOf(known, forms);
  const sheets = SHEET_KEYS.map((key) => sheetSpec(key, rowsOf(key), offers));
  return writeWorkbook([guideSheet(), ...sheets, checkTypesSheet(known)]);
}

/** Rows of every sheet, cells by column key. */
export type PackRows = Readonly<Record<SheetKey, readonly SampleRow[]>>;

/** A pack in the words of the workbook. */
export function packRows({ pack, examples }: AuthoredPack, known: Known): PackRows {
  const whole = wholeOf(pack, known);
  const forms = new FormNames(whole.forms, known.forms);
  const criteria = new CriterionNames(whole.sets);
  return {
    settings: settingsRows(pack),
    stages: stageRows(pack),
    criteria: criteriaRows(pack),
    forms: formRows(pack),
    fields: fieldRows(pack, known),
    options: optionRows(pack),
    checks: checkRows(pack, whole, known),
    wordLists: wordListRows(pack),
    grades: gradeRows(pack, whole.parameters),
    comments: commentRows(pack, criteria),
    examples: exampleRows(examples, whole, forms, known),
    exports: exportRows(pack, forms),
    provisions: provisionRows(pack, forms),
    notes: noteRows(pack),
  };
}

/** A pack whose bases are not there is written as far as it goes. */
function wholeOf(pack: Pack, { packs }: Known): Pack {
  try {
    return extendPack(pack, packs);
  } catch (error) {
    if (error instanceof JiannuoError) return pack;
    throw error;
  }
}

/** The mark stands in the row's first cell that says something. */
function sampleRows(key: SheetKey): SampleRow[] {
  const { columns, samples } = SHEETS[key];
  return samples.map((sample) => {
    const first = columns.find((column) => (sample[column.key] ?? '') !== '');
    return first ? { ...sample, [first.key]: `例：${sample[first.key]}` } : sample;
  });
}

/** One sheet as the writer takes it. */
export function sheetSpec(key: SheetKey, rows: readonly SampleRow[], offers?: Offers): SheetSpec {
  const { name, about, columns } = SHEETS[key];
  return {
    name,
    note: { text: about },
    columns: columns.map((column) => columnSpec(column, offers)),
    rows: rows.map((row) => columns.map((column) => row[column.key] ?? '')),
    frozenColumns: 1,
    autoFilter: true,
    spareRows: SPARE_ROWS,
    print: { orientation: 'landscape', header: name },
  };
}

const SPARE_ROWS = 500;

function columnSpec(column: ColumnShape, offers: Offers | undefined): ColumnSpec {
  const { name, type = 'text', width = 12, required } = column;
  const validation = offers && validationOf(column, offers);
  // Example rows mark a cell of any type with words; those columns stay what they are for whoever fills them in.
  return {
    header: name,
    type,
    width,
    ...(required ? { required } : {}),
    ...(validation ? { validation } : {}),
  };
}

/** Words for the drop-downs that do not come from the workbook itself. */
type Offers = Readonly<Record<'checkTypes' | 'forms' | 'fields', readonly string[]>>;

function offersOf({ forms, checks }: Known, own: readonly FormType[]): Offers {
  const all = [
    ...own,
    ...forms.filter(({ fallback, id }) => !fallback && own.every((form) => form.id !== id)),
  ];
  const fields = all.flatMap((form) =>
    form.fields.flatMap(({ label, columns = [] }) => [label, ...columns.map((column) => column.label)]),
  );
  return {
    checkTypes: checks.flatMap(({ author }) => (author ? [author.type] : [])),
    forms: [...new Set(all.map(({ title }) => title))],
    fields: [...new Set(fields)],
  };
}

/** Anything may be typed: the linter knows more than a list, and names what is wrong. */
function validationOf({ name, hint, offer, type }: ColumnShape, offers: Offers): Validation | undefined {
  const words = {
    wrongEntry: 'allow' as const,
    ...(hint === undefined ? {} : { prompt: { title: name, text: hint } }),
  };
  if (offer) return { ...ruleOf(offer, offers), ...words };
  if (hint === undefined && type !== 'date') return undefined;
  if (type === 'date') return { kind: 'date', ...words };
  return { kind: 'textLength', from: 0, ...words };
}

function ruleOf(offer: Offer, offers: Offers): Validation {
  if ('words' in offer) return { kind: 'list', values: offer.words };
  if ('of' in offer) return { kind: 'list', values: offers[offer.of] };
  const { name, columns } = SHEETS[offer.sheet];
  return { kind: 'column', sheet: name, header: columns.find(({ key }) => key === offer.column)?.name ?? '' };
}
