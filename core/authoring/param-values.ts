import type { AuthorParam } from '../checks/author.ts';
import { plainText } from '../matching/label.ts';
import { readDateText } from '../roster/date-text.ts';
import type { FieldPaths } from './field-paths.ts';
import { type Directory, type Found, nearestWord } from './naming.ts';
import { listCellOf, listIn, namesIn, quote, textCellOf, textIn, unquoted } from './notation.ts';
import { parameterCellOf, parameterIn } from './parameter-cell.ts';
import { parameterId } from './param-tree.ts';
import { flagIn, numberIn } from './values.ts';

/** What the parameters of a use may refer to, by the names that authors use. */
export interface References {
  fields: FieldPaths;
  fieldsOn(formTypeIds: readonly string[]): FieldPaths;
  /** Forms of the use. */
  formTypeIds: readonly string[];
  stages: Directory;
  sets: Directory;
  wordLists: Directory;
  forms: Directory;
  parameters: Directory;
}

/** Why a text is no value of its kind. */
export interface Trouble {
  code: string;
  word: string;
  words?: string;
  suggestion?: string | undefined;
}
type Read = { value: unknown } | Trouble;

/** The value of a parameter as a cell says it. A local number may stand for any (law 7). */
export function paramIn(param: AuthorParam, text: string, refs: References): Read {
  const local = param.kind === 'expression' ? undefined : parameterIn(text, refs.parameters);
  const isReference = /^参数\s*[：:]/.test(text) && (param.kind !== 'text' || (local && 'item' in local));
  if (local && (isReference || param.kind === 'number')) {
    return 'item' in local
      ? { value: { $parameter: local.item.id } }
      : trouble('authoring.unknownParameter', text, local);
  }
  switch (param.kind) {
    case 'field':
      return oneField(text, refs);
    case 'table':
      return table(text, refs);
    case 'column':
      return found('authoring.unknownField', text, refs.fields.findColumn(text));
    case 'fields':
      return all(
        namesIn(text, (item) => refs.fields.knows(item)).flatMap((item) => apart(item, refs)),
        (item) => found('authoring.unknownField', item, refs.fields.find(item)),
      );
    case 'stage':
      return named('authoring.unknownStage', text, refs.stages);
    case 'criterionSet':
      return named('authoring.unknownSet', text, refs.sets);
    case 'form':
      return named('authoring.unknownForm', text, refs.forms);
    case 'wordList':
      return named('authoring.unknownWordList', text, refs.wordLists);
    case 'choice':
      return choice(param, text);
    case 'choices':
      return all(listIn(text), (item) => choice(param, item));
    case 'pairs':
      return all(listIn(text), (item) => pair(param, item, refs));
    case 'number':
      return known('authoring.notNumber', text, numberIn(text));
    case 'flag':
      return known('authoring.notFlag', text, flagIn(text));
    case 'date':
      return date(text);
    case 'texts':
      return { value: listIn(text) };
    case 'text':
      return { value: needsQuotes(unquoted(text) ?? '') ? unquoted(text) : textIn(text) };
    case 'expression':
      return { value: textIn(text) };
  }
}

/** One field; a list of them is told as such, as each of its words is right by itself. */
function oneField(text: string, { fields }: References): Read {
  const result = fields.find(text);
  const items = listIn(text);
  if (!('item' in result) && items.length > 1 && items.some((item) => fields.knows(item)))
    return { code: 'authoring.oneField', word: text };
  return found('authoring.unknownField', text, result);
}

/** What is no table is told with the names of those that there are. */
function table(text: string, { fields }: References): Read {
  const value = fields.findTable(text);
  if (value !== undefined) return { value };
  const words = fields.tableLabels();
  return {
    code: words.length === 0 ? 'authoring.noTable' : 'authoring.notTable',
    word: text,
    words: words.join('、'),
    suggestion: nearestWord(text, words),
  };
}

/** Texts that would be read as several entries, or as a local number. */
function needsQuotes(text: string): boolean {
  return /[；;\n]|^参数\s*[：:]/.test(text);
}

/** Names with only blanks between them, where each of them is a field and the whole is none. */
function apart(item: string, { fields }: References): string[] {
  const parts = item.split(/\s+/);
  const isList =
    parts.length > 1 && !('item' in fields.find(item)) && parts.every((part) => 'item' in fields.find(part));
  return isList ? parts : [item];
}

function known(code: string, word: string, value: unknown): Read {
  return value === undefined ? { code, word } : { value };
}

function found(code: string, word: string, result: Found<string>): Read {
  return 'item' in result ? { value: result.item } : trouble(code, word, result);
}

function named(code: string, word: string, directory: Directory): Read {
  const result = directory.find(word);
  return 'item' in result ? { value: result.item.id } : trouble(code, word, result);
}

function trouble(code: string, word: string, result: Exclude<Found<unknown>, { item: unknown }>): Trouble {
  return {
    code: result.trouble === 'several' ? 'authoring.severalSuch' : code,
    word,
    suggestion: result.suggestion,
  };
}

/** Every item's value, or the first trouble. */
function all(items: readonly string[], read: (item: string) => Read): Read {
  const values = items.map(read);
  const wrong = values.find((each) => 'code' in each);
  return wrong ?? { value: values.map((each) => ('value' in each ? each.value : undefined)) };
}

function choice({ choices = {} }: AuthorParam, text: string): Read {
  const words = Object.keys(choices);
  const word =
    words.find((each) => plainText(each) === plainText(text)) ??
    words.find((each) => String(choices[each]) === text);
  if (word !== undefined) return { value: choices[word] };
  return {
    code: 'authoring.unknownWord',
    word: text,
    words: words.join('、'),
    suggestion: nearestWord(text, words),
  };
}

function pair({ pair: members = ['word', 'path'] }: AuthorParam, text: string, refs: References): Read {
  const at = text.search(/[：:]/);
  const [word, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || word === '' || name === '') return { code: 'authoring.notPair', word: text };
  const field = found('authoring.unknownField', name, refs.fields.find(name));
  return 'code' in field ? field : { value: { [members[0]]: textIn(word), [members[1]]: field.value } };
}

function date(text: string): Read {
  const reading = readDateText(text);
  return known(
    'authoring.notDate',
    text,
    'value' in reading && reading.value.length > 7 ? reading.value : undefined,
  );
}

/** The cell for a value of a parameter; `undefined` where no cell would give it back. */
export function paramCell(param: AuthorParam, value: unknown, refs: References): string | undefined {
  const cell = cellOf(param, value, refs);
  if (cell === undefined || cell === '') return undefined;
  const back = paramIn(param, cell, refs);
  return 'value' in back && isSame(back.value, value) ? cell : undefined;
}

function cellOf(param: AuthorParam, value: unknown, refs: References): string | undefined {
  const id = parameterId(value);
  if (id !== undefined) return parameterCellOf(id, refs.parameters);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => itemOf(param, item, refs));
    return items.includes(undefined) ? undefined : listCellOf(items as string[]);
  }
  if (typeof value === 'boolean' && param.kind === 'flag') return value ? '是' : '否';
  return itemOf(param, value, refs);
}

function itemOf(param: AuthorParam, value: unknown, refs: References): string | undefined {
  switch (param.kind) {
    case 'choice':
    case 'choices':
      return Object.entries(param.choices ?? {}).find(([, each]) => each === value)?.[0];
    case 'pairs': {
      const [word, path] = (param.pair ?? []).map(
        (member) => (value as Record<string, unknown> | null)?.[member],
      );
      return typeof word === 'string' && typeof path === 'string'
        ? `${word}：${refs.fields.nameOf(path)}`
        : undefined;
    }
    case 'number':
      return typeof value === 'number' ? String(value) : undefined;
    default:
      return typeof value === 'string' ? wordFor(param, value, refs) : undefined;
  }
}

function wordFor({ kind }: AuthorParam, text: string, refs: References): string {
  switch (kind) {
    case 'field':
    case 'fields':
    case 'table':
      return refs.fields.nameOf(text);
    case 'column':
      return refs.fields.columnNameOf(text);
    case 'stage':
      return refs.stages.nameOf(text);
    case 'criterionSet':
      return refs.sets.nameOf(text);
    case 'form':
      return refs.forms.nameOf(text);
    case 'wordList':
      return refs.wordLists.nameOf(text);
    case 'texts':
      return text;
    case 'text':
      return needsQuotes(text) ? quote(text) : textCellOf(text);
    default:
      return textCellOf(text);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) =>
      isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
