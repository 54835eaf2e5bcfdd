import { basename, extname } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { type CsvEncoding, formulaCells, unencodable, writeCsv } from '#core/workbook/csv/csv-write.ts';
import { writeXls } from '#core/workbook/xls/write-xls.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, Given, Outcome } from './command.ts';
import { checkOutput, openBook, writeOutput } from './files.ts';
import { extentOf } from '#core/workbook/resave/extent.ts';
import { LISTED, type Lost, lostCell, lostFormulas, lostSheet, lostTypes, spoiltIn } from './lost.ts';
import { notesOfFile } from './roster.ts';
import { shownRows } from '#core/workbook/resave/shown-rows.ts';
import { sheetSpec } from '#core/workbook/resave/sheet-out.ts';

/** `convert <in> <out>`: the cells of a spreadsheet in another kind of file. */
const command: Command = {
  usage: 'jn.usage.convert',
  options: {
    encoding: { type: 'string' },
    sheet: { type: 'string' },
    guard: { type: 'boolean' },
    insist: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  files: 2,
  run: convert,
};
export default command;

type Writer = (sheets: readonly SheetSpec[]) => Uint8Array;

/** Kinds of workbooks by the ending of their names. */
const WRITERS: Readonly<Record<string, Writer>> = { '.xlsx': writeWorkbook, '.xls': writeXls };

interface Made {
  bytes: Uint8Array;
  sheets: string[];
  lost: Lost[];
}

const ENCODINGS: readonly CsvEncoding[] = ['utf-8', 'gbk', 'gb18030'];
/** What printers set for a character that they lack; GBK has it. */
const LACKING = '〓';

async function convert(given: Given): Promise<Outcome> {
  const [from = '', to = ''] = given.positionals;
  const kind = extname(to).toLowerCase();
  const encoding = encodingIn(given, kind);
  const write = WRITERS[kind];
  if (!write && kind !== '.csv') {
    throw new UsageError(
      t('jn.oneOf', { option: t('jn.outFile'), given: basename(to), words: '.xlsx、.xls、.csv' }),
    );
  }
  await checkOutput(to, [from], given.flag('force'));
  const workbook = await openBook(from);
  const sheets = chosenSheets(workbook, given.text('sheet'));
  const insists = given.flag('insist');
  const made = write
    ? asWorkbook(sheets, workbook.date1904, write)
    : asCsv(sheets, encoding, given.flag('guard'), insists);
  const written = insists || !made.lost.some(({ stops }) => stops);
  if (written) await writeOutput(to, made.bytes);
  const notes = notesOfFile(workbook);
  const lost = made.lost.map(({ stops: _stops, ...each }) => each);
  return {
    code: lost.length > 0 ? 1 : 0,
    json: { file: to, written, sheets: made.sheets, lost, notes },
    text: [
      ...notes.map((note) => t('jn.note', { note })),
      ...lost.map(({ message }) => t('jn.finding', { message })),
      written
        ? t('jn.convert.written', { file: to, sheets: made.sheets.join('、') })
        : t('jn.convert.notWritten'),
    ].join('\n'),
  };
}

function encodingIn(given: Given, kind: string): CsvEncoding {
  const text = given.text('encoding');
  const encoding = ENCODINGS.find(
    (each) => each === (text ?? 'utf-8').toLowerCase().replace(/^utf8$/, 'utf-8'),
  );
  if (!encoding) {
    throw new UsageError(
      t('jn.oneOf', { option: '--encoding', given: text ?? '', words: ENCODINGS.join('、') }),
    );
  }
  if (text !== undefined && kind !== '.csv') throw new UsageError(t('jn.encodingForCsv'));
  return encoding;
}

function chosenSheets({ sheets }: Workbook, wanted: string | undefined): Sheet[] {
  const chosen = sheets.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length > 0) return chosen;
  const names = sheets.map(({ name }) => name).join('、');
  throw new JiannuoError('import.noSheet', { sheet: wanted ?? '', names });
}

/** One sheet, the first that is shown and holds anything; the others are told. */
function asCsv(sheets: readonly Sheet[], encoding: CsvEncoding, guard: boolean, insists: boolean): Made {
  const full = sheets.filter(({ rowCount }) => rowCount > 0);
  const sheet = full.find(({ hidden }) => !hidden) ?? full[0] ?? sheets[0];
  if (!sheet) throw new JiannuoError('workbook.noSheet');
  const { name } = sheet;
  const rows = shownRows(sheet, extentOf(sheet));
  const missing = unencodable(rows, encoding);
  const formulas = guard ? [] : formulaCells(rows);
  const others = full.filter((each) => each !== sheet).map((each) => each.name);
  const lost: Lost[] = [
    ...spoiltIn(sheet),
    ...lostFormulas(sheet, false),
    ...missing
      .slice(0, LISTED)
      .map(({ row, column, character }) =>
        lostCell(name, { row, column }, 'unencodable', { character, encoding: encoding.toUpperCase() }, true),
      ),
    ...(missing.length > LISTED
      ? [lostSheet(name, 'moreUnencodable', { count: missing.length - LISTED }, true)]
      : []),
    ...formulas
      .slice(0, LISTED)
      .map(({ row, column, text }) =>
        lostCell(name, { row, column }, 'formulaLike', { text: text.slice(0, 40) }, true),
      ),
    ...(others.length > 0
      ? [lostSheet(name, 'otherSheets', { names: others.join('、'), sheet: name }, false)]
      : []),
  ];
  const isLacking = missing.length > 0;
  if (isLacking && !insists) return { bytes: new Uint8Array(), sheets: [name], lost };
  const replace = new Map(missing.map(({ character }) => [character, LACKING]));
  const bytes = writeCsv(rows, { encoding, guard, ...(isLacking ? { replace } : {}) });
  return { bytes, sheets: [name], lost };
}

/** All sheets, with the types and formats of their columns. */
function asWorkbook(sheets: readonly Sheet[], date1904: boolean, write: Writer): Made {
  const extents = new Map(sheets.map((sheet) => [sheet, extentOf(sheet)]));
  const full = [...extents].filter(([, { rows }]) => rows > 0);
  if (full.length === 0) throw new JiannuoError('import.emptyFile');
  const specs = full.map(([sheet, extent]) => sheetSpec(sheet, extent, date1904));
  const empty = [...extents].filter(([, { rows }]) => rows === 0).map(([{ name }]) => name);
  return {
    bytes: write(specs.map(({ spec }) => spec)),
    sheets: specs.map(({ spec }) => spec.name),
    lost: [
      ...full.flatMap(([sheet]) => [...spoiltIn(sheet), ...lostFormulas(sheet, true)]),
      ...specs.flatMap(lostTypes),
      ...empty.map((name) => lostSheet(name, 'emptySheet', { sheet: name }, false)),
    ],
  };
}
