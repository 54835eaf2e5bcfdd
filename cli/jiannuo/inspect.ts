import { basename } from 'node:path';
import { fieldOfPath } from '#core/export/words.ts';
import { t } from '#locales/index.ts';
import { readTemplateCaged } from '../cage.ts';
import { columnNote } from './column-note.ts';
import type { Command, Given, Outcome } from './command.ts';
import { readInput } from './files.ts';
import { formsFor, type Matched, matchOver } from './forms.ts';
import { shown } from './masked.ts';

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
  const facts = await readTemplateCaged(bytes, basename(file), given.text('sheet'));
  const matched = matchOver(facts, forms, form);
  const { template, own } = matched;
  const columns = template.columns.map(
    ({ path, column, header, required, allowed, type, format, ...rest }) => {
      const { evidence, ...more } = rest;
      return {
        column,
        header,
        fieldId: path,
        evidence,
        required,
        allowed: allowed ?? null,
        type: type ?? null,
        format: format ?? null,
        ...more,
      };
    },
  );
  // That a column has no field is in its own line; why it has none although it names one is not.
  const unclear = matched.columns.filter(
    ({ letter, reason }) =>
      reason !== 'noField' && template.columns.some(({ column, path }) => column === letter && path === null),
  );
  const notes = [
    ...template.notes,
    ...unclear.flatMap((column) => columnNote(column, t('jn.notFilled')) ?? []),
  ];
  const { sheet: name, headerRow, headerRows = 1, firstDataRow, samples = [], otherSheets = [] } = template;
  const place = { sheet: name, headerRow, headerRows, firstDataRow };
  return {
    code: 0,
    json: { ...place, form: own?.id ?? null, columns, notes, samples, otherSheets },
    text: [
      t('jn.inspect.head', { sheet: name, header: headerRow, first: firstDataRow }),
      ...columns.map(({ column, header, fieldId, required, allowed, type }) =>
        t('jn.inspect.column', {
          column,
          header: header.replaceAll(/\s+/g, ' '),
          field: fieldId === null ? t('jn.noField') : `${fieldId}（${labelAt(matched, fieldId)}）`,
          type: type === null ? '' : t(`jn.type.${type}`),
          required: required ? t('jn.required') : '',
          allowed: allowed ? t('jn.allowed', { words: wordsIn(allowed) }) : '',
        }).trimEnd(),
      ),
      ...notes.map((note) => t('jn.note', { note })),
      ...samples.map(({ row, cells }) =>
        t('jn.inspect.sample', { row, cells: cells.map(({ text }) => shown(text)).join(' ') }),
      ),
      ...otherSheets.map((other) => t('jn.inspect.other', { sheet: other })),
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
