import type { AuthorColumn, AuthorParam } from '../checks/author.ts';
import type { AuthorableCheck } from './authorable.ts';
import { plainText } from '../matching/label.ts';
import { type Directory, nearestWord } from './naming.ts';
import { unquoted } from './notation.ts';
import {
  entriesIn,
  entriesOf,
  type Entry,
  leafIn,
  type Params,
  putAt,
  putAtKey,
  stepsIn,
  valueAtKey,
  without,
} from './param-tree.ts';
import { paramCell, paramIn, type References, type Trouble } from './param-values.ts';
import { referencesFor } from './references.ts';
import type { TableRow } from './table.ts';

/** Columns that hold one parameter each; the others stand in 其他参数. */
export const PARAM_COLUMNS = [
  '字段',
  '对照字段',
  '条件',
  '最少',
  '最多',
  '词表',
  '标准组',
  '阶段',
] as const satisfies readonly AuthorColumn[];
export const OTHER: AuthorColumn = '其他参数';

/** What a check is called in the column 检查类型. */
export function typeOf(check: AuthorableCheck): string {
  return check.author?.type ?? check.title.zh;
}

/** Which parameter of a check stands in which column: the first that asks for it, the rest in 其他参数. */
function placesOf({ author }: AuthorableCheck): {
  own: Map<AuthorColumn, AuthorParam>;
  others: AuthorParam[];
} {
  const own = new Map<AuthorColumn, AuthorParam>();
  const others: AuthorParam[] = [];
  for (const param of author?.params ?? []) {
    if (param.column === OTHER || own.has(param.column)) others.push(param);
    else own.set(param.column, param);
  }
  return { own, others };
}

/** The column in which a parameter stands. */
export function columnOfKey(check: AuthorableCheck, key: string): { column: AuthorColumn; label: string } {
  for (const [column, param] of placesOf(check).own) {
    if (isAbout(param, key)) return { column, label: param.label };
  }
  const other = check.author?.params.find((param) => isAbout(param, key));
  return { column: OTHER, label: other?.label ?? key };
}

/** The member of `params` that stands in a column, where it is one alone. */
export function keyOfColumn(check: AuthorableCheck, column: string): string | undefined {
  return [...placesOf(check).own].find(([own]) => own === column)?.[1].key;
}

/** Whether a place in the parameters is that of a shape's parameter, or within it. */
function isAbout({ key: own }: AuthorParam, key: string): boolean {
  if (own === key) return true;
  const plain = own.replace('[]', '');
  return key === plain || key.startsWith(`${plain}.`) || plain.startsWith(`${key}.`);
}

/** Cells of the parameters of a use, by column. */
export function paramCells(
  check: AuthorableCheck | undefined,
  params: Params,
  refs: References,
): Partial<Record<AuthorColumn, string>> {
  const cells: Partial<Record<AuthorColumn, string>> = {};
  const written: string[] = [];
  const named: string[] = [];
  const { own, others } = check ? placesOf(check) : { own: new Map<AuthorColumn, AuthorParam>(), others: [] };
  const write = (param: AuthorParam): string | undefined => {
    const value = valueAtKey(params, param.key);
    const cell =
      value === undefined ? undefined : paramCell(param, value, referencesFor(param, params, refs));
    if (cell !== undefined) written.push(param.key);
    return cell;
  };
  for (const [column, param] of own) {
    const cell = write(param);
    if (cell !== undefined) cells[column] = cell;
  }
  for (const param of others) {
    const value = valueAtKey(params, param.key);
    const cell =
      value === undefined ? undefined : paramCell(param, value, referencesFor(param, params, refs));
    // A value with a separator of entries in it stands as a leaf, which knows quotes.
    if (cell === undefined || (/[；;\n]/.test(cell) && unquoted(cell) === undefined)) continue;
    written.push(param.key);
    named.push(`${param.label}=${cell}`);
  }
  const rest = [...named, ...entriesOf(without(params, written), refs.parameters)].join('；');
  return rest === '' ? cells : { ...cells, [OTHER]: rest };
}

/** Forms that a row names in 其他参数, by the parameter: they tell whose fields the others are. */
export function namedForms(row: TableRow, check: AuthorableCheck, forms: Directory): Params {
  const params = (check.author?.params ?? []).filter(({ kind }) => kind === 'form');
  if (params.length === 0) return {};
  const said = entriesIn(row.raw(OTHER)).map((entry) => (entry.name === '' ? byColon(entry.value) : entry));
  return Object.fromEntries(
    params.flatMap(({ key, label }) => {
      const entry = said.find(({ name }) => name === key || plainText(name) === plainText(label));
      const found = entry && forms.find(entry.value);
      return found && 'item' in found ? [[key, found.item.id]] : [];
    }),
  );
}

/** The parameters that a row gives a check. Tells of every cell that is not understood or not used. */
export function readParams(row: TableRow, check: AuthorableCheck, refs: References): Params {
  const params: Params = {};
  const { own, others } = placesOf(check);
  const type = typeOf(check);
  const named = namedForms(row, check, refs.forms);
  for (const column of PARAM_COLUMNS) {
    const param = own.get(column);
    const text = row.raw(column);
    if (text === '') continue;
    if (!param)
      row.tell('error', 'authoring.unusedColumn', column, {
        params: { type, columns: [...own.keys()].join('、') },
      });
    else put(params, param.key, paramIn(param, text, referencesFor(param, named, refs)), row, column);
  }
  for (const entry of entriesIn(row.raw(OTHER))) readEntry(entry, params, row, check, others, refs, named);
  for (const param of check.author?.params ?? []) {
    if (!param.required || valueAtKey(params, param.key) !== undefined) continue;
    const { column, label } = columnOfKey(check, param.key);
    if (row.has(column) && column !== OTHER) continue;
    row.tell('error', 'authoring.missingParam', column, {
      params: { type, label, example: check.author?.example[column] ?? '' },
    });
  }
  return params;
}

function readEntry(
  { name, value }: Entry,
  params: Params,
  row: TableRow,
  check: AuthorableCheck,
  others: readonly AuthorParam[],
  refs: References,
  named: Params,
): void {
  const labels = others.map(({ label }) => label);
  const said = name === '' ? byColon(value) : { name, value };
  const param = check.author?.params.find(({ label }) => plainText(label) === plainText(said.name));
  if (param) {
    put(params, param.key, paramIn(param, said.value, referencesFor(param, named, refs)), row, OTHER);
    return;
  }
  const steps = stepsIn(name);
  if (!steps) {
    row.tell('error', 'authoring.notEntry', OTHER, { params: { word: name === '' ? value : name } });
    return;
  }
  // A Latin name is a member of the parameters, whose own schema knows it; any other is a label that is none.
  if (!/^[A-Za-z$_]/.test(name)) {
    row.tell('error', 'authoring.unknownParam', OTHER, {
      params: { word: name, type: typeOf(check), words: labels.join('、') },
      suggestion: nearestWord(
        name,
        (check.author?.params ?? []).map(({ label }) => label),
      ),
    });
    return;
  }
  const leaf = leafIn(value, refs.parameters);
  const read: { value: unknown } | Trouble =
    'value' in leaf
      ? leaf
      : {
          code: 'authoring.unknownParameter',
          word: value,
          suggestion: refs.parameters.nearest(value.replace(/^参数\s*[：:]/, '')),
        };
  if ('code' in read) tellTrouble(read, row, OTHER);
  else if (!putAt(params, steps, read.value))
    row.tell('error', 'authoring.paramTwice', OTHER, { params: { word: name } });
}

/** `名称：值`, which is as clear where the name is known. */
function byColon(text: string): Entry {
  const at = text.search(/[：:]/);
  return at < 0
    ? { name: '', value: text }
    : { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

function put(
  params: Params,
  key: string,
  read: { value: unknown } | Trouble,
  row: TableRow,
  column: string,
): void {
  if ('code' in read) tellTrouble(read, row, column);
  else if (!putAtKey(params, key, read.value))
    row.tell('error', 'authoring.paramTwice', column, { params: { word: key } });
}

function tellTrouble({ code, word, words = '', suggestion }: Trouble, row: TableRow, column: string): void {
  row.tell('error', code, column, { params: { word, words }, suggestion });
}
