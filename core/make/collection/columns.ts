import type { Field, FormType } from '../../model/form-type.ts';
import type { FieldId, FieldPath } from '../../model/values.ts';
import type { ColumnSpec, Validation } from '../../workbook/write.ts';
import type { Bounds, FieldBounds } from './bounds.ts';
import type { CollectionWords } from './words.ts';

/** A column of a collection sheet, and what of a record stands in it. */
export interface CollectionColumn {
  path: FieldPath;
  spec: ColumnSpec;
  /** How it is filled in; `''` where nothing is to be said. */
  how: string;
}

export interface ColumnOptions {
  words: CollectionWords;
  /** How many rows of each repeating field. */
  rowsOf: (field: Field) => number;
  /** Fields that have columns; those that must be filled in always do. `undefined` for all. */
  fields: ReadonlySet<FieldId> | undefined;
  bounds: FieldBounds;
  /** Words to choose from in columns whose form has none, such as the branches of a school: by field id. */
  lists: Readonly<Record<string, readonly string[]>>;
  /** What becomes of a word that is not in a list. */
  wrongEntry: 'refuse' | 'warn';
}

/**
 * The columns of a form in its order, each called what the form calls it. Of a repeating field the columns of the first row stand
 * together, then those of the second, with the number of the row behind the label: `承诺事项1`, as tables of people have it and
 * the roster reader knows it.
 */
export function collectionColumns({ fields }: FormType, options: ColumnOptions): CollectionColumn[] {
  const wanted = fields.filter(({ id, required }) => required || (options.fields?.has(id) ?? true));
  return wanted.flatMap((field): CollectionColumn[] => {
    const { id, columns = [] } = field;
    // Its rows are known by what they say of whom, and no column of a table does: each is one answer of an evaluation.
    if (field.answer !== undefined) return [];
    if (field.type !== 'rows') return [columnOf(field.label, id, field, options.bounds[id], options)];
    return Array.from({ length: options.rowsOf(field) }, (_, row) =>
      columns.map((inner) =>
        columnOf(
          `${inner.label}${row + 1}`,
          `${id}[${row}].${inner.id}`,
          // Of the first row alone something must be said.
          { ...inner, required: row === 0 && (inner.required || (field.required && columns[0] === inner)) },
          options.bounds[`${id}[].${inner.id}`],
          options,
        ),
      ),
    ).flat();
  });
}

function columnOf(
  header: string,
  path: FieldPath,
  field: Field,
  bounds: Bounds | undefined,
  options: ColumnOptions,
): CollectionColumn {
  const words = wordsFor(field, options.lists[field.id]);
  const how = howTo(field, bounds, words, options.words);
  const type = field.type === 'date' || field.type === 'yearMonth' ? 'date' : 'text';
  const spec: ColumnSpec = {
    header,
    // A number of a telephone or an identity card is a text: a number would lose its digits.
    type: field.type === 'number' ? 'number' : type,
    ...(field.type === 'yearMonth' ? { format: 'yyyy-mm' } : {}),
    ...(field.required ? { required: true } : {}),
    width: WIDTHS[field.type] ?? widthOf(header),
  };
  const rule = ruleOf(field, bounds, words, options.wrongEntry);
  const prompt =
    how === '' ? {} : { prompt: { title: clipped(header, MOST_TITLE), text: clipped(how, MOST_PROMPT) } };
  const validation: Validation | undefined =
    rule ?? (how === '' ? undefined : { kind: 'textLength', from: 0, wrongEntry: 'allow' });
  return { path, how, spec: validation ? { ...spec, validation: { ...validation, ...prompt } } : spec };
}

const WIDTHS: Partial<Record<Field['type'], number>> = {
  idNumber: 22,
  phone: 16,
  date: 14,
  yearMonth: 12,
  longText: 36,
};

function widthOf(header: string): number {
  return Math.max(12, header.length * 2 + 4);
}

/** What Excel takes of a prompt. */
const MOST_TITLE = 32;
const MOST_PROMPT = 255;

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The words of a choice; an option that is known by a code is shown by the word that stands for it. */
function wordsFor({ type, options = [] }: Field, list: readonly string[] | undefined): readonly string[] {
  if (type === 'choice' || type === 'choices') {
    return options.map(({ value, aliases }) => (/^[a-z]+$/i.test(value) ? (aliases[0] ?? value) : value));
  }
  return list ?? [];
}

function ruleOf(
  field: Field,
  bounds: Bounds | undefined,
  words: readonly string[],
  wrongEntry: ColumnOptions['wrongEntry'],
): Validation | undefined {
  // A cell takes one word of its list: where there may be several, they are typed.
  if (words.length > 0 && field.type !== 'choices') return { kind: 'list', values: words, wrongEntry };
  switch (field.type) {
    case 'number':
      return {
        kind: bounds?.whole ? 'integer' : 'decimal',
        from: bounds?.from ?? 0,
        ...(bounds?.to === undefined ? {} : { to: bounds.to }),
        wrongEntry: 'warn',
      };
    // Somebody may know the month alone, and says so.
    case 'date':
    case 'yearMonth':
      return { kind: 'date', from: FIRST_DAY, wrongEntry: 'warn' };
    // Numbers of the first generation have fifteen digits.
    case 'idNumber':
      return { kind: 'textLength', from: 15, to: 18, wrongEntry: 'warn' };
    default:
      return field.maxLength === undefined
        ? undefined
        : { kind: 'textLength', from: 0, to: field.maxLength, wrongEntry: 'warn' };
  }
}

const FIRST_DAY = '1900-03-01';

function howTo(
  { type, required, unit, maxLength, hint }: Field,
  bounds: Bounds | undefined,
  words: readonly string[],
  say: CollectionWords,
): string {
  const isList = words.length > 0 && type !== 'choices';
  const parts = [
    required ? say.required : '',
    isList ? (say.types.choice ?? '') : '',
    type === 'choices' ? say.choices(words.join('、')) : '',
    type === 'choice' || isList ? '' : (say.types[type] ?? ''),
    type === 'number' && unit !== undefined ? say.unit(unit) : '',
    type === 'number' && bounds?.from !== undefined ? say.atLeast(bounds.from) : '',
    type === 'number' && bounds?.to !== undefined ? say.atMost(bounds.to) : '',
    maxLength === undefined ? '' : say.maxLength(maxLength),
    hint ?? '',
  ];
  return parts.filter((part) => part !== '').join(say.joined);
}
