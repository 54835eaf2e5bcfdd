import type { z } from '../../model/zod.ts';
import { normaliseLabel, plainText } from '../../matching/label.ts';
import type { Field, FieldType, FormType } from '../../model/form-type.ts';
import { isSensitive } from '../../model/mask.ts';
import { FieldId } from '../../model/values.ts';
import type { ReadContext } from '../context.ts';
import { Directory, type Named } from '../naming.ts';
import { listIn } from '../notation.ts';
import { SensitiveFacts } from '../sensitive-facts.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readFlag, readNeeded, readNumber } from '../values.ts';
import { FIELD_TYPE, wordOf } from '../words.ts';
import { Ids } from './ids.ts';

type Column = NonNullable<Field['columns']>[number];

/** Fills the fields of the forms in. */
export function readFields({ table, problems, known }: ReadContext, forms: FormType[]): void {
  const rows = table('fields')?.rows ?? [];
  const directory = new Directory(
    forms.map((form) => ({ id: form.id, name: form.title, others: form.titleAliases, form })),
  );
  const dictionary = known.forms.find(({ fallback }) => fallback)?.fields ?? [];
  const groups = new Map<FormType, TableRow[]>();
  let last: FormType | undefined;
  for (const row of rows) {
    const form = row.has('form') ? formOf(row, directory) : above(row, last);
    last = form;
    if (form) groups.set(form, [...(groups.get(form) ?? []), row]);
  }
  const sensitive = new SensitiveFacts(known.forms);
  for (const [form, own] of groups) new FormReader(form, own, dictionary, sensitive).read();
  if (rows.length > 0 && forms.length === 0) {
    problems.add('error', 'authoring.fieldsWithoutForm', { sheet: table('fields')?.sheet ?? '' });
  }
}

/** The form of this pack that a row names; tells where there is none. */
export function formOf<T extends Named & { form: FormType }>(
  row: TableRow,
  directory: Directory<T>,
): FormType | undefined {
  const found = directory.find(row.raw('form'));
  if ('item' in found) return found.item.form;
  const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownForm';
  row.tell('error', code, 'form', { params: { word: row.raw('form') }, suggestion: found.suggestion });
  return undefined;
}

function above(row: TableRow, last: FormType | undefined): FormType | undefined {
  row.tell(last ? 'warning' : 'error', last ? 'authoring.groupAbove' : 'authoring.blank', 'form', {
    params: { taken: last?.title ?? '' },
  });
  return last;
}

/** Reads the fields of one form: those of its own first, then columns, then what points from field to field. */
class FormReader {
  readonly #form: FormType;
  readonly #rows: readonly TableRow[];
  readonly #dictionary: readonly Field[];
  readonly #sensitive: SensitiveFacts;
  readonly #read: { row: TableRow; field: Field }[] = [];

  constructor(
    form: FormType,
    rows: readonly TableRow[],
    dictionary: readonly Field[],
    sensitive: SensitiveFacts,
  ) {
    this.#form = form;
    this.#rows = rows;
    this.#dictionary = dictionary;
    this.#sensitive = sensitive;
  }

  read(): void {
    const own = unrepeated(this.#rows.filter((row) => !row.has('parent')));
    const ids = new Ids(own);
    for (const row of own) {
      const field = this.#field(row, ids);
      this.#form.fields.push(field);
      this.#read.push({ row, field });
    }
    this.#readColumns();
    for (const { row, field } of this.#read) this.#readPointers(row, field);
  }

  #readColumns(): void {
    const directory = this.#directory();
    const groups = new Map<Field, TableRow[]>();
    for (const row of this.#rows.filter((each) => each.has('parent'))) {
      const found = directory.find(row.raw('parent'));
      if (!('item' in found)) {
        row.tell('error', 'authoring.unknownField', 'parent', {
          params: { word: row.raw('parent') },
          suggestion: found.suggestion,
        });
        continue;
      }
      const parent = found.item.field;
      if (parent.type !== 'rows')
        row.tell('error', 'authoring.notRows', 'parent', { params: { field: parent.label } });
      groups.set(parent, [...(groups.get(parent) ?? []), row]);
    }
    for (const [parent, group] of groups) {
      const rows = unrepeated(group);
      const ids = new Ids(rows);
      const dictionary = this.#dictionary.find(({ id }) => id === parent.id)?.columns ?? [];
      parent.columns = rows.map((row): Column => scalarOf(row, ids, dictionary, this.#sensitive));
      for (const row of rows) {
        for (const key of [
          'maxRows',
          'answer',
          'spanUntil',
          'spanLabels',
          'elseField',
          'elseLabels',
          'joins',
        ]) {
          if (row.has(key)) row.tell('error', 'authoring.notForColumn', key);
        }
      }
    }
    for (const { row, field } of this.#read) {
      if (field.type === 'rows' && field.columns === undefined)
        row.tell('error', 'authoring.rowsWithoutColumns', 'name');
    }
  }

  #field(row: TableRow, ids: Ids): Field {
    const maxRows = readNumber(row, 'maxRows', { above: 0, whole: true });
    const field: Field = {
      ...scalarOf(row, ids, this.#dictionary, this.#sensitive),
      ...(maxRows === undefined ? {} : { maxRows }),
    };
    if (maxRows !== undefined && field.type !== 'rows') row.tell('error', 'authoring.onlyRows', 'maxRows');
    return field;
  }

  #directory(): Directory<Named & { field: Field }> {
    return new Directory(
      this.#form.fields.map((field) => ({ id: field.id, name: field.label, others: field.aliases, field })),
    );
  }

  /** Ids of other fields, by their names. */
  #readPointers(row: TableRow, field: Field): void {
    const fields = [
      ...this.#form.fields,
      ...this.#dictionary.filter(({ id }) => this.#form.fields.every((own) => own.id !== id)),
    ];
    const idIn = (key: string, among: readonly (Field | Column)[]): string | undefined => {
      const text = row.text(key);
      if (text === undefined) return undefined;
      const found = new Directory(
        among.map(({ id, label, aliases }) => ({ id, name: label, others: aliases })),
      ).find(text);
      if ('item' in found) return found.item.id;
      row.tell('error', 'authoring.unknownField', key, {
        params: { word: text },
        suggestion: found.suggestion,
      });
      return undefined;
    };
    const answer = idIn('answer', field.columns ?? []);
    const until = idIn('spanUntil', fields);
    const other = idIn('elseField', fields);
    const joins = idIn('joins', fields);
    if (answer !== undefined) field.answer = answer;
    if (until !== undefined) field.span = { until, labels: listIn(row.raw('spanLabels')) };
    const labels = listIn(row.raw('elseLabels'));
    if (other !== undefined) field.orElse = { field: other, ...(labels.length > 0 ? { labels } : {}) };
    if (joins !== undefined) field.joins = joins;
    for (const [key, needs] of [
      ['spanLabels', 'spanUntil'],
      ['elseLabels', 'elseField'],
    ] as const) {
      if (row.has(key) && !row.has(needs)) row.tell('error', 'authoring.blank', needs);
    }
  }
}

/** Rows without those that name a field a second time; two of one name are told apart by written ids. */
function unrepeated(rows: readonly TableRow[]): TableRow[] {
  const seen = new Map<string, TableRow>();
  return rows.filter((row) => {
    const name = plainText(row.raw('name'));
    const first = seen.get(name);
    if (name === '' || !first || (row.has('id') && row.raw('id') !== first.raw('id'))) {
      if (!first) seen.set(name, row);
      return true;
    }
    row.tell('error', 'authoring.fieldTwice', 'name', { params: { first: first.number } });
    return false;
  });
}

/** What fields and columns share. A row that gives neither id nor type takes both from the dictionary, with what hangs on them. */
function scalarOf(
  row: TableRow,
  ids: Ids,
  dictionary: readonly (Field | Column)[],
  facts: SensitiveFacts,
): Column {
  const label = readNeeded(row, 'name') ?? '';
  const entry = entryOf(label, dictionary);
  const listed = row.has('id') || row.has('type') ? undefined : entry;
  const type = readChoice(row, 'type', FIELD_TYPE) ?? listed?.type ?? typeMissing(row);
  const isOther = tellOtherType(row, type, entry, dictionary);
  const maxLength = readNumber(row, 'maxLength', { above: 0, whole: true });
  const unit = row.text('unit') ?? listed?.unit;
  const hint = row.text('hint') ?? listed?.hint;
  const id = ids.take(row, {
    name: label,
    wanted: isOther ? undefined : entry?.id,
    fallback: 'field',
    style: 'camel',
    schema: FieldId as z.ZodMiniType<string>,
  });
  return {
    id,
    label: label === '' ? '?' : label,
    aliases: row.has('aliases') ? listIn(row.raw('aliases')) : [...(listed?.aliases ?? [])],
    type,
    required: readFlag(row, 'required', false),
    ...(listed?.options ? { options: listed.options } : {}),
    ...(listed && 'columns' in listed && listed.columns ? { columns: listed.columns } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(unit === undefined ? {} : { unit }),
    ...(hint === undefined ? {} : { hint }),
    sensitive: readSensitive(row, type, facts.has({ id, label })),
  };
}

/** A number that tells who somebody is stays masked, however its author types it: unless he writes 否, which is told. */
function readSensitive(row: TableRow, type: FieldType, isFact: boolean): boolean {
  const sensitive = readFlag(row, 'sensitive', isFact);
  const params = { field: row.raw('name') };
  if (row.has('sensitive') && !sensitive) {
    if (isSensitive({ sensitive, type })) row.tell('note', 'authoring.maskedType', 'sensitive', { params });
    else if (isFact) row.tell('warning', 'authoring.factInClear', 'sensitive', { params });
  } else if (!row.has('sensitive') && isFact && !PRIVATE.has(type))
    row.tell('note', 'authoring.factMasked', 'name', { params });
  return sensitive;
}

/** Types that say by themselves what such a number is. */
const PRIVATE: ReadonlySet<FieldType> = new Set(['idNumber', 'phone']);

/**
 * A fact of the dictionary is one value that all forms share: a field that holds another sort of value is one of its form alone.
 * Whether it is one; a written id that says otherwise is an error.
 */
function tellOtherType(
  row: TableRow,
  type: FieldType,
  entry: Field | Column | undefined,
  dictionary: readonly (Field | Column)[],
): boolean {
  const id = row.text('id')?.normalize('NFKC');
  const meant = id === undefined ? entry : dictionary.find((each) => each.id === id);
  if (!meant || sortOf(meant.type) === sortOf(type)) return false;
  const params = { field: meant.label, listed: wordOf(FIELD_TYPE, meant.type) };
  if (id === undefined) row.tell('note', 'authoring.ownType', 'type', { params });
  else row.tell('error', 'authoring.idOfOtherType', 'id', { params });
  return true;
}

/** What sort of value a field of a type holds. */
function sortOf(type: FieldType): FieldType {
  return WORDS.has(type) ? 'text' : type;
}

const WORDS: ReadonlySet<FieldType> = new Set(['longText', 'choice', 'idNumber', 'phone']);

function typeMissing(row: TableRow): 'text' {
  if (!row.has('type')) row.tell('note', 'authoring.textByDefault', 'type');
  return 'text';
}

/** The only entry of the dictionary with that label. */
function entryOf(label: string, dictionary: readonly (Field | Column)[]): Field | Column | undefined {
  const wanted = normaliseLabel(label);
  for (const names of [(entry: Field | Column) => [entry.label], (entry: Field | Column) => entry.aliases]) {
    const found = dictionary.filter((entry) => names(entry).some((name) => normaliseLabel(name) === wanted));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
