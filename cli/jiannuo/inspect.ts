import { fieldOfPath } from '#core/export/words.ts';
import type { TemplateColumn } from '#core/model/template.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { t } from '#locales/index.ts';
import { columnNote } from './column-note.ts';
import type { Command, Given, Outcome } from './command.ts';
import { openBook, readInput } from './files.ts';
import { formsFor, type Matched, matchOver } from './forms.ts';

/** `inspect <template>`: what a blank template asks for, and which field each column is. */
const command: Command = {
  usage: 'jn.usage.inspect',
  options: { sheet: { type: 'string' }, form: { type: 'string' } },
  files: 1,
  run: inspect,
};
export default command;

async function inspect(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const { forms, form } = await formsFor(given.text('form'));
  const bytes = await readInput(file);
  // The thread stops what would take too long before the template is read here.
  const workbook = await openBook(file);
  const facts = readTemplate(bytes, given.text('sheet'));
  const sheet = workbook.sheets.find(({ name }) => name === facts.sheet);
  const matched = matchOver(facts, sheet, forms, form);
  const { template, formTypeId } = matched;
  const columns = template.columns.map((column) => ({
    column: column.column,
    header: column.header,
    fieldId: column.path,
    required: column.required,
    allowed: column.allowed ?? null,
    type: typeOf(column, matched),
    format: column.format ?? null,
  }));
  // That a column has no field is in its own line; why it has none although it names one is not.
  const unclear = matched.columns.filter(
    ({ letter, reason }) =>
      reason !== 'noField' && template.columns.some(({ column, path }) => column === letter && path === null),
  );
  const notes = [
    ...template.notes,
    ...unclear.flatMap((column) => columnNote(column, t('jn.notFilled')) ?? []),
  ];
  const { sheet: name, headerRow, headerRows = 1, firstDataRow } = template;
  return {
    code: 0,
    json: { sheet: name, headerRow, headerRows, firstDataRow, form: formTypeId ?? null, columns, notes },
    text: [
      t('jn.inspect.head', { sheet: name, header: headerRow, first: firstDataRow }),
      ...columns.map(({ column, header, fieldId, required, allowed, type }) =>
        t('jn.inspect.column', {
          column,
          header: header.replaceAll(/\s+/g, ' '),
          field: fieldId === null ? t('jn.noField') : `${fieldId}（${labelAt(matched, fieldId)}）`,
          type: type ?? '',
          required: required ? t('jn.required') : '',
          allowed: allowed ? t('jn.allowed', { words: wordsIn(allowed) }) : '',
        }).trimEnd(),
      ),
      ...notes.map((note) => t('jn.note', { note })),
    ].join('\n'),
  };
}

const SHOWN_WORDS = 12;

function wordsIn(allowed: readonly string[]): string {
  const more = allowed.length - SHOWN_WORDS;
  return allowed.slice(0, SHOWN_WORDS).join('、') + (more > 0 ? t('jn.more', { count: more }) : '');
}

function labelAt({ form }: Matched, path: string): string {
  return fieldOfPath(form, path)?.label ?? path;
}

/** Type of the field, else what the template's own rules and formats say of the column. */
function typeOf({ path, allowed, format = '' }: TemplateColumn, { form }: Matched): string | null {
  const field = path === null ? undefined : fieldOfPath(form, path);
  if (field) return field.type;
  if (allowed) return 'choice';
  if (format === '@') return 'text';
  if (/y/i.test(format) && /m/i.test(format)) return 'date';
  return /^[#0]/.test(format) ? 'number' : null;
}
