import general from '../forms/general.ts';
import type { FormField } from '../model/form-type.ts';
import { normaliseLabel, plainText } from '../matching/label.ts';
import type { Field, FormType } from '../model/form-type.ts';

/** A field of the form, or a column of repeating rows, that a name in a condition means. */
export interface FieldReference {
  /** `name`, `pledges`, or `pledges[].item`. */
  pattern: string;
  label: string;
  field: FormField;
  /** The repeating field, where this is one of its columns. */
  rows?: Field;
  column?: string;
}

/** Fields of a form by their names. */
export interface Names {
  /** What a name means; several where fields share it. */
  find(name: string): readonly FieldReference[];
  /** Lengths, in characters without white space, of the names that begin with a character; longest first. */
  lengths(first: string): readonly number[];
  /** Fields of which a label or alias ends in these words, at least two: 等次得票 for 优秀等次得票数 and its like. */
  group(ending: string): readonly FieldReference[];
  references: readonly FieldReference[];
  labels: readonly string[];
  all: readonly string[];
}

/** Shortest ending that means several fields together: 票数 would take in the ballots that were handed out as well. */
const SHORTEST_ENDING = 4;

const known = new WeakMap<FormType, Names>();

/**
 * Names of a form's fields. What the form prints goes before other spellings, those before the names that the dictionary
 * has for the same field, and ids come last: a name means the fields of the first of these that has it.
 */
export function namesOf(form: FormType): Names {
  const found = known.get(form) ?? read(form);
  known.set(form, found);
  return found;
}

/** A name as it is compared: width, script and white space do not count, nor letters' case. */
export function nameKey(name: string): string {
  return plainText(name).toLowerCase();
}

function read(form: FormType): Names {
  const references = form.fields.flatMap(referencesOf);
  const byName = new Map<string, FieldReference[]>();
  for (const tier of [labelsOf, aliasesOf, dictionaryNamesOf, idsOf]) {
    const before = new Set(byName.keys());
    for (const reference of references) {
      for (const name of tier(reference)) {
        const keys = new Set([nameKey(name), nameKey(normaliseLabel(name))]);
        for (const key of keys) {
          if (key === '' || before.has(key)) continue;
          const same = byName.get(key) ?? [];
          if (!same.includes(reference)) byName.set(key, [...same, reference]);
        }
      }
    }
  }
  return {
    find: (name) => byName.get(nameKey(name)) ?? [],
    lengths: lengthsByFirst(byName.keys()),
    group: (ending) => groupOf(references, nameKey(ending)),
    references,
    labels: references.map(({ label }) => label),
    all: [...byName.keys()],
  };
}

function referencesOf(field: Field): FieldReference[] {
  const own = { pattern: field.id, label: field.label, field };
  const columns = (field.columns ?? []).map((column) => ({
    pattern: `${field.id}[].${column.id}`,
    label: column.label,
    field: column,
    rows: field,
    column: column.id,
  }));
  return [own, ...columns];
}

function labelsOf({ label, rows }: FieldReference): string[] {
  return rows ? [label, `${rows.label}.${label}`, `${rows.label}的${label}`] : [label];
}

function aliasesOf({ field }: FieldReference): readonly string[] {
  return field.aliases;
}

function dictionaryNamesOf({ pattern }: FieldReference): readonly string[] {
  const entry = dictionaryNames().get(pattern);
  return entry ? [entry.label, ...entry.field.aliases] : [];
}

function idsOf({ pattern, column }: FieldReference): string[] {
  return column === undefined ? [pattern] : [column, pattern, pattern.replace('[]', '')];
}

let dictionary: ReadonlyMap<string, FieldReference> | undefined;

function dictionaryNames(): ReadonlyMap<string, FieldReference> {
  dictionary ??= new Map(
    general.fields.flatMap(referencesOf).map((reference) => [reference.pattern, reference]),
  );
  return dictionary;
}

function lengthsByFirst(names: Iterable<string>): Names['lengths'] {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const first = name.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
  }
  const sorted = new Map(
    Array.from(lengths, ([first, sizes]) => [first, [...sizes].sort((a, b) => b - a)] as const),
  );
  return (first) => sorted.get(first) ?? [];
}

function groupOf(references: readonly FieldReference[], ending: string): readonly FieldReference[] {
  const end = ending.replace(/^各/, '');
  if (end.length < SHORTEST_ENDING) return [];
  const group = references.filter(({ field, rows }) => {
    if (rows || field.type !== 'number') return false;
    const names = [field.label, ...field.aliases].map(nameKey);
    return names.some(
      (name) => name.length > end.length && (name.endsWith(end) || name.endsWith(`${end}数`)),
    );
  });
  return group.length > 1 ? group : [];
}
