import { plainText } from '../matching/label.ts';
import type { FormType } from '../model/form-type.ts';
import { type Found, nearestWord } from './naming.ts';

/** A field or a column of a repeating field, with what authors may call it, the surest first. */
interface FieldName {
  path: string;
  isTable: boolean;
  tiers: readonly (readonly string[])[];
}

/** Longer texts name no field. */
const LONGEST = 200;
/** `完成时限第2行` is the column in one certain row. */
const WITH_ROW = /^(.+?)\s*[（(]?第\s*(\d{1,3})\s*[行条项][）)]?$/;
const INDEXED = /^(.+)\[(\d+)\]\.(.+)$/;

/**
 * The fields of some forms by what authors call them: `姓名`; `完成时限` or, where a field of the form is called the same,
 * `承诺事项清单/完成时限` for a column of repeating rows; the id always. A name must mean the same in every form.
 */
export class FieldPaths {
  readonly #forms: readonly FormNames[];
  readonly #all: readonly FieldName[];

  constructor(forms: readonly FormType[]) {
    this.#forms = forms.map(namesOf);
    this.#all = this.#forms.flatMap(({ names }) => names);
  }

  /** Paths as `name`, `pledges[].item` and `pledges[0].item`. */
  find(text: string): Found<string> {
    const plain = this.#find(text);
    if ('item' in plain) return plain;
    const path = text.trim();
    if (INDEXED.test(path) && this.#all.some((name) => name.path === patternOf(path))) return { item: path };
    const [, base, row] = (text.length > LONGEST ? null : WITH_ROW.exec(text.normalize('NFKC'))) ?? [];
    const found = base === undefined ? plain : this.#find(base);
    if ('item' in found && found.item.includes('[].')) {
      return { item: found.item.replace('[]', `[${Number(row) - 1}]`) };
    }
    return plain;
  }

  /** Whether a text is a name of a field, or of several. */
  knows(text: string): boolean {
    return this.#forms.some((names) => tierOf(names, plainText(text), text.trim()).length > 0);
  }

  /** A column of repeating rows without the field: `item`. */
  findColumn(text: string): Found<string> {
    const wanted = plainText(text);
    const columns = this.#all.filter(({ path }) => path.includes('[].'));
    const found = columns.filter(
      ({ path, tiers }) =>
        path.endsWith(`.${text}`) || tiers.flat().some((name) => plainText(name) === wanted),
    );
    const [only, ...others] = new Set(found.map(({ path }) => path.slice(path.indexOf('.') + 1)));
    if (only !== undefined && others.length === 0) return { item: only };
    return only === undefined
      ? this.#unknown(text)
      : { trouble: 'several', suggestion: [only, ...others].join('、') };
  }

  /** A table, by its own name or that of a column which it alone has. */
  findTable(text: string): string | undefined {
    const found = this.find(text);
    const table = 'item' in found ? tableOf(found.item) : undefined;
    return this.#tables().some(({ path }) => path === table) ? table : undefined;
  }

  /** Labels of the tables that every form has. */
  tableLabels(): string[] {
    return this.#tables().flatMap(({ tiers: [, label = []] }) => label);
  }

  /** What to write for each field that every form has, or for each column of a table. */
  labelsOf(what: 'fields' | 'columns'): string[] {
    const [first] = this.#forms;
    const paths = (first?.names ?? [])
      .filter(({ path, isTable }) => !isTable && path.includes('[].') === (what === 'columns'))
      .map(({ path }) => path);
    return paths.filter((path) => this.isEverywhere(path)).map((path) => this.nameOf(path));
  }

  #tables(): FieldName[] {
    const [first] = this.#forms;
    return (first?.names ?? []).filter(({ path, isTable }) => isTable && this.isEverywhere(path));
  }

  /** Whether every form has the path. */
  isEverywhere(path: string): boolean {
    return this.#forms.every(({ names }) => names.some((name) => name.path === patternOf(path)));
  }

  /** What to write for a path: a name that leads back to it, or the path itself. */
  nameOf(path: string): string {
    const [, field, index, column] = INDEXED.exec(path) ?? [];
    const pattern = field === undefined ? path : `${field}[].${column}`;
    const behind = index === undefined ? '' : `第${Number(index) + 1}行`;
    return this.#leadingBack(pattern, behind, path) ?? path;
  }

  columnNameOf(id: string): string {
    const [name] = this.#all.find(({ path }) => path.endsWith(`[].${id}`))?.tiers[3] ?? [];
    const found = name === undefined ? undefined : this.findColumn(name);
    return name !== undefined && found && 'item' in found && found.item === id ? name : id;
  }

  #leadingBack(pattern: string, behind: string, path: string): string | undefined {
    const names = this.#all.filter((name) => name.path === pattern).flatMap(writtenNames);
    return names
      .find((name) => {
        if (/["、，,；;\n=＝：:]/.test(name)) return false;
        const found = this.find(name + behind);
        return 'item' in found && found.item === path;
      })
      ?.concat(behind);
  }

  #find(text: string): Found<string> {
    const wanted = plainText(text);
    const paths = new Set<string>();
    for (const names of this.#forms) {
      const found = tierOf(names, wanted, text.trim());
      if (found.length > 1)
        return { trouble: 'several', suggestion: found.map(({ path }) => path).join('、') };
      for (const { path } of found) paths.add(path);
    }
    const [only, ...others] = paths;
    if (only === undefined) return this.#unknown(text);
    return others.length === 0 ? { item: only } : { trouble: 'several', suggestion: [...paths].join('、') };
  }

  #unknown(text: string): Found<string> {
    const near = nearestWord(
      text,
      this.#all.flatMap(({ tiers }) => tiers.slice(1).flat()),
    );
    return { trouble: 'unknown', ...(near === undefined ? {} : { suggestion: near }) };
  }
}

/** The field of a path, without its row and column. */
function tableOf(path: string): string {
  return path.replace(/\[.*$/, '');
}

function patternOf(path: string): string {
  return path.replace(/\[\d+\]/, '[]');
}

/** Names in the order in which they are tried for writing: the plain label before `表格/列`. */
function writtenNames({ tiers: [, label = [], qualified = [], column = [], ...rest] }: FieldName): string[] {
  return [...label, ...column, ...qualified, ...rest.flat()];
}

/** The fields of one form, and for each tier those that a name means. */
interface FormNames {
  names: readonly FieldName[];
  tiers: readonly ReadonlyMap<string, readonly FieldName[]>[];
}
/** A form is asked for every row of a sheet, and by then no longer changes. */
const known = new WeakMap<FormType, FormNames>();

function namesOf(form: FormType): FormNames {
  const found = known.get(form) ?? indexed(form);
  known.set(form, found);
  return found;
}

function indexed(form: FormType): FormNames {
  const names = fieldNames(form);
  const tiers = Array.from({ length: TIERS }, () => new Map<string, FieldName[]>());
  for (const name of names) {
    for (const [tier, words] of name.tiers.entries()) {
      for (const word of new Set(tier === 0 ? words : words.map(plainText))) {
        tiers[tier]?.set(word, [...(tiers[tier].get(word) ?? []), name]);
      }
    }
  }
  return { names, tiers };
}

/** Fields of the first tier in which any has the name. */
function tierOf({ tiers }: FormNames, wanted: string, text: string): readonly FieldName[] {
  for (const [tier, group] of tiers.entries()) {
    const found = group.get(tier === 0 ? text : wanted);
    if (found) return found;
  }
  return [];
}

const TIERS = 6;

/** Tiers: the path, a field's label, `表格/列`, a column's label, other labels of fields, those of columns. */
function fieldNames({ fields }: FormType): FieldName[] {
  return fields.flatMap((field): FieldName[] => [
    {
      path: field.id,
      isTable: field.type === 'rows',
      tiers: [[field.id], [field.label], [], [], field.aliases],
    },
    ...(field.columns ?? []).map((column): FieldName => {
      const path = `${field.id}[].${column.id}`;
      return {
        path,
        isTable: false,
        tiers: [[path], [], [`${field.label}/${column.label}`], [column.label], [], column.aliases],
      };
    }),
  ]);
}
