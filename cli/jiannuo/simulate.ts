import { basename } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import { profileOf } from '#core/export/profile.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import { type ImportedRow, ImportProfile } from '#core/model/import-contract.ts';
import type { Template } from '#core/model/template.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { emptyRunsTogether, MISSING, type Run } from '#core/upload/empty-runs.ts';
import { withoutSampleDates } from '#core/upload/own-facts.ts';
import { placesOf, silentChanges } from '#core/upload/silent.ts';
import { columnName } from '#core/workbook/address.ts';
import { decodeText } from '#core/workbook/encoding.ts';
import { readTemplateHeader } from '#core/workbook/template/read-header.ts';
import { codeText, reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { readTemplateCaged } from '../cage.ts';
import type { Command, Given, Outcome } from './command.ts';
import { contractsFor, countIn } from './contracts.ts';
import { jsonIn, openBook, readInput } from './files.ts';
import { choicesIn, formsFor, matchOver } from './forms.ts';
import { maskedParams, shown } from './masked.ts';

/** `simulate --contract <id> <file>`: what the portal would read from a file. */
const command: Command = {
  usage: 'jn.usage.simulate',
  options: {
    contract: { type: 'string' },
    profile: { type: 'string' },
    template: { type: 'string' },
    sheet: { type: 'string' },
    form: { type: 'string' },
    map: { type: 'string', multiple: true },
    'date-format': { type: 'string' },
    'title-rows': { type: 'string' },
    'head-rows': { type: 'string' },
  },
  files: 1,
  run: simulate,
};
export default command;

async function simulate(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const contracts = await contractsFor(given.text('contract'));
  const workbook = await openBook(file);
  const profile = await profileFor(given, file, workbook);
  const readings = contracts.map((contract) => answerOf(contract, workbook, profile));
  const isLossy = readings.some(
    ({ aborted, rows }) =>
      aborted !== null || rows.some(({ accepted, problems }) => !accepted || problems.length > 0),
  );
  const [only] = readings;
  return {
    code: isLossy ? 1 : 0,
    json: readings.length === 1 ? only : { readings },
    text: readings.flatMap(linesOf).join('\n'),
  };
}

/** Beyond it runs of empty records are told as one even to programs: a million of them would be no answer. */
const MANY_ROWS = 20_000;

function answerOf(contract: ImportContract, workbook: Workbook, profile: ImportProfile) {
  const { rows, aborted } = contract.read(workbook, { ...profile, contractId: contract.id });
  const sheet = workbook.sheets.find(
    ({ name }, n) => name === (profile.sheetName ?? (n === 0 ? name : undefined)),
  );
  const places = sheet ? placesOf(sheet, profile) : new Map();
  const letters = new Map([...places].map(([{ header }, at]) => [header, columnName(at)]));
  return {
    contract: contract.id,
    aborted: aborted ? { code: aborted.code, message: wordsOf(aborted.code, aborted.params) } : null,
    rows: (rows.length > MANY_ROWS ? emptyRunsTogether(rows) : rows).map(
      (read: ImportedRow | Run<ImportedRow>) => {
        const isOther = read.problems.some(({ code }) => code === 'importers.otherSheet');
        const silent =
          sheet && !isOther ? silentChanges(sheet, read, profile.columns, places, workbook.date1904) : [];
        const told = [
          ...read.problems,
          ...silent.map(({ header, column: _column, ...params }) => ({
            header,
            code: 'cli.readSilently',
            params,
          })),
        ];
        return {
          row: read.row,
          ...('last' in read && read.last > read.row ? { last: read.last } : {}),
          values: read.values,
          accepted: read.accepted,
          problems: told.map(({ header, code, params }) => ({
            column: letters.get(header) ?? null,
            header,
            code,
            message: wordsOf(code, params),
          })),
        };
      },
    ),
  };
}

function wordsOf(code: string, params: Readonly<Record<string, string>>): string {
  const masked = maskedParams(params);
  const words = reasonText(code, masked);
  return words === code ? codeText(code, masked) : words;
}

/** From a file of its own, a blank template, or the header of the file itself. */
async function profileFor(given: Given, file: string, workbook: Workbook): Promise<ImportProfile> {
  const path = given.text('profile');
  const profile = path === undefined ? await ownProfile(given, file, workbook) : await profileIn(path);
  const titleRows = countIn('--title-rows', given.text('title-rows'), 0);
  const headRows = countIn('--head-rows', given.text('head-rows'), 1);
  return {
    ...profile,
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(headRows === undefined ? {} : { headRows }),
  };
}

async function profileIn(path: string): Promise<ImportProfile> {
  const parsed = ImportProfile.safeParse(jsonIn(decodeText(await readInput(path)), path));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new JiannuoError('cli.badProfile', { file: path, place });
}

async function ownProfile(given: Given, file: string, workbook: Workbook): Promise<ImportProfile> {
  const { forms, form } = await formsFor(given.text('form'));
  const template = given.text('template');
  const book = template === undefined ? workbook : await openBook(template);
  const facts = withoutSampleDates(await factsOf(template ?? file, book, given.text('sheet')));
  const first = matchOver(facts, forms, form);
  const choices = choicesIn(given.all('map'), facts, first.form);
  const matched = matchOver(facts, forms, form, { paths: choices });
  if (matched.template.columns.every(({ path }) => path === null)) {
    throw new JiannuoError('cli.noFields', { sheet: facts.sheet });
  }
  return profileOf(matched.template, matched.form, '', given.text('date-format') ?? 'yyyy-MM-dd');
}

/** What the header of a file says; old formats and texts have no lists and colours, and are read for their cells alone. */
async function factsOf(file: string, book: Workbook, sheetName: string | undefined): Promise<Template> {
  if (book.kind !== 'xlsx') return readTemplateHeader(book, sheetName);
  return await readTemplateCaged(await readInput(file), basename(file), sheetName);
}

type Answer = ReturnType<typeof answerOf>;

function linesOf({ contract, aborted, rows }: Answer): string[] {
  if (aborted) return [t('jn.simulate.aborted', { contract, message: aborted.message })];
  const runs = emptyRunsTogether(rows);
  const counted = (of: typeof runs): number => of.reduce((sum, { row, last }) => sum + last - row + 1, 0);
  const accepted = counted(runs.filter((run) => run.accepted));
  const missing = rows.flatMap(({ problems }) => problems.filter(({ code }) => code === MISSING));
  return [
    t('jn.simulate.head', { contract, rows: counted(runs), accepted }),
    ...[...new Set(missing.map(({ message }) => message))].map((message) => t('jn.finding', { message })),
    ...runs.flatMap(({ row, last, values, accepted: isIn, problems }) => [
      t(isIn ? 'jn.simulate.row' : 'jn.simulate.refused', {
        row: last === row ? row : `${row}–${last}`,
        values: Object.entries(values)
          .map(([path, text]) => `${path}=${shown(text)}`)
          .join('  '),
      }),
      ...problems.filter(({ code }) => code !== MISSING).map(({ message }) => t('jn.finding', { message })),
    ]),
  ];
}
