import { extname } from 'node:path';
import { columnsWithoutField, placedColumns } from '#core/export/layout.ts';
import { writeOwn } from '#core/export/own.ts';
import type { OwnFormat } from '#core/export/own-format.ts';
import type { ExportLayout, Pack } from '#core/model/pack.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Given, Outcome } from './command.ts';
import { problemsBefore, remarkLines, remarksOf } from './export-remarks.ts';
import { checkOutput, writeOutput } from './files.ts';
import { formsFor } from './forms.ts';
import { unknownNamed } from './named.ts';
import { packFor } from './packs.ts';
import { type PlacedRecord, readRecords, type Records, withoutUnknown } from './records.ts';

/** Options that speak of a template. */
const OF_TEMPLATES = ['template', 'contract', 'sheet', 'title-rows', 'head-rows', 'split'];
const LISTS_OF_TEMPLATES = ['map', 'word', 'date-format'];
const FLAGS_OF_TEMPLATES = ['replace-samples', 'extend', 'insert-rows'];

const FORMATS: Readonly<Record<string, OwnFormat>> = { '.xlsx': 'xlsx', '.xls': 'xls', '.csv': 'csv' };

/** Whether the call is for a 导出 of a pack, or, as it says neither, for a template. */
export function isForLayout(given: Given): boolean {
  return ['layout', 'pack'].some((name) => given.text(name) !== undefined) || given.flag('full');
}

/** `export --pack … --layout …`: records as the columns that a pack's sheet 导出 asks for. Numbers are masked (law 10) without `--full`. */
export async function exportLayout(given: Given, from: string, out: string): Promise<Outcome> {
  refuseTemplates(given);
  const format = FORMATS[extname(out).toLowerCase()];
  if (!format) {
    const words = Object.keys(FORMATS).join('、');
    throw new UsageError(t('jn.oneOf', { option: '--out', given: out, words }));
  }
  const pack = await packFor(given.text('pack'));
  const { forms, form: asked } = await formsFor(given.text('form'), pack.forms);
  const layout = layoutIn(pack, given.text('layout'), asked?.id);
  const { form } = await formsFor(layout.formTypeId, pack.forms);
  if (!form) throw unknownNamed('--form', layout.formTypeId, forms);
  await checkOutput(out, [from], given.flag('force'));

  const read = await readRecords(from, forms, form);
  const { own, others } = ofForm(read.records, form.id);
  const { records, problems: unknown } = withoutUnknown(own, read.unknown);
  const problems = [...problemsBefore(read.problems, layout), ...unknown, ...others];
  const isClean = problems.length === 0;
  const written = isClean || given.flag('insist');
  const columns = placedColumns(layout, form, records).map(({ header }) => header);
  const unfilled = columnsWithoutField(layout, form);
  if (written) {
    const full = given.flag('full');
    const { bytes } = await writeOwn({ formType: form, records, full, layout, format, numberHeader: '' });
    await writeOutput(out, Buffer.concat(bytes));
  }
  const remarks = remarksOf(read, layout);
  const notes = [
    ...read.notes,
    ...(unfilled.length > 0 ? [t('jn.export.unfilled', { columns: unfilled.join('、') })] : []),
  ];
  return {
    code: isClean ? 0 : 1,
    json: {
      file: out,
      written,
      rows: records.length,
      pack: pack.id,
      layout: layout.id,
      columns,
      unfilled,
      problems,
      remarks,
      notes,
    },
    text: [
      ...problems.map(({ row, column, message }) =>
        t('jn.problem', { place: `${column ?? ''}${row ?? ''}`, message }),
      ),
      ...remarkLines(remarks),
      ...notes.map((note) => t('jn.note', { note })),
      written
        ? t('jn.export.layoutWritten', { file: out, rows: records.length, columns: columns.length })
        : t('jn.export.notWritten', { count: problems.length }),
    ].join('\n'),
  };
}

/** @throws UsageError */
function refuseTemplates(given: Given): void {
  const said = [
    ...OF_TEMPLATES.filter((name) => given.text(name) !== undefined),
    ...LISTS_OF_TEMPLATES.filter((name) => given.all(name).length > 0),
    ...FLAGS_OF_TEMPLATES.filter((name) => given.flag(name)),
  ];
  if (said.length === 0) return;
  throw new UsageError(t('jn.export.notWithLayout', { options: said.map((name) => `--${name}`).join('、') }));
}

/** By id or name; of several that share a name, the one of the form that `--form` names. */
function layoutIn(pack: Pack, wanted: string | undefined, formTypeId: string | undefined): ExportLayout {
  const offered = pack.exports.filter(({ columns }) => columns.length > 0);
  const named = offered.map(({ id, name }) => ({ id, title: name }));
  if (offered.length === 0) throw new UsageError(t('jn.export.noLayouts', { pack: pack.title }));
  if (wanted === undefined) {
    const words = named.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new UsageError(t('jn.needed', { option: '--layout', words }));
  }
  const found = offered.filter(
    (each) =>
      (each.id === wanted || each.name === wanted) &&
      (formTypeId === undefined || each.formTypeId === formTypeId),
  );
  const [only, ...others] = found.some(({ id }) => id === wanted)
    ? found.filter(({ id }) => id === wanted)
    : found;
  if (!only || others.length > 0) throw unknownNamed('--layout', wanted, named);
  return only;
}

/** Records of another form stay out, and are told. */
function ofForm(
  records: readonly PlacedRecord[],
  formTypeId: string,
): { own: PlacedRecord[]; others: Records['problems'] } {
  const isOwn = ({ formTypeId: form }: PlacedRecord): boolean => form === undefined || form === formTypeId;
  return {
    own: records.filter(isOwn),
    others: records
      .filter((record) => !isOwn(record))
      .map(({ id, formTypeId: form = '', row }) => {
        const message = codeText('cli.otherForm', { record: id, form, wanted: formTypeId });
        return { row: row ?? null, column: null, code: 'cli.otherForm', severity: 'refused', message };
      }),
  };
}
