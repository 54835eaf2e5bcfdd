import { quote, splitOutsideQuotes, textCellOf, unquoted } from './notation.ts';
import type { Directory } from './naming.ts';
import { parameterCellOf, parameterIn } from './parameter-cell.ts';
import { numberIn } from './values.ts';

/** Parameters of a use of a check, as packs hold them. */
export type Params = Record<string, unknown>;

type Step = string | number;
const STEP = /([^.[\]]+)|\[(\d{1,4})\]/g;
/** `votes[1].grade`: members by name, items counted from 1. */
const PATH = /^[^.[\]]+(?:\.[^.[\]]+|\[\d{1,4}\])*$/;
/** Members that are no data of their own. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Steps of `votes[1].grade`, items from 0; `undefined` where the text is no such path. */
export function stepsIn(path: string): Step[] | undefined {
  if (!PATH.test(path)) return undefined;
  const steps = [...path.matchAll(STEP)].map(([, name, index]) => name ?? Number(index) - 1);
  return steps.some((step) => step === -1 || FORBIDDEN.has(String(step))) ? undefined : steps;
}

/**
 * What stands at a key of an author's shape: `columns.item`, or `steps[].opinion` for that member of every item.
 * `undefined` where an item lacks it.
 */
export function valueAtKey(params: Params, key: string): unknown {
  const [list = '', member] = key.split('[].');
  const value = list.split('.').reduce<unknown>((node, step) => {
    return typeof node === 'object' && node !== null ? (node as Params)[step] : undefined;
  }, params);
  if (member === undefined) return value;
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((item: unknown) => valueAtKey(item as Params, member));
  return parts.includes(undefined) ? undefined : parts;
}

/** Puts a value at such a key. `false` where something else is there. */
export function putAtKey(params: Params, key: string, value: unknown): boolean {
  const [list = '', member] = key.split('[].');
  const steps = list.split('.');
  if (member === undefined) return putAt(params, steps, value);
  if (!Array.isArray(value)) return false;
  return value.every((part, index) => putAt(params, [...steps, index, ...member.split('.')], part));
}

/** Puts a value at a path; arrays and objects are made on the way. `false` where something else is there. */
export function putAt(params: Params, steps: readonly Step[], value: unknown): boolean {
  let node: unknown = params;
  for (const [index, step] of steps.entries()) {
    const isArray = typeof step === 'number';
    if (typeof node !== 'object' || node === null || Array.isArray(node) !== isArray) return false;
    const holder = node as Record<Step, unknown>;
    const next = steps[index + 1];
    if (next === undefined) {
      if (holder[step] !== undefined) return false;
      holder[step] = value;
      return true;
    }
    holder[step] ??= typeof next === 'number' ? [] : {};
    node = holder[step];
  }
  return false;
}

/** The parameters without what stands at some keys; what becomes empty by it goes too. */
export function without(params: Params, keys: readonly string[]): Params {
  const entries = Object.entries(params).flatMap(([member, value]): [string, unknown][] => {
    if (keys.includes(member)) return [];
    const inner = behind(keys, `${member}.`);
    const each = behind(keys, `${member}[].`);
    if (each.length > 0 && Array.isArray(value)) {
      const rest = value.map((item) => filled(without(item as Params, each)));
      return rest.every((item) => item === undefined) ? [] : [[member, rest]];
    }
    if (inner.length === 0) return [[member, value]];
    const rest = filled(without(value as Params, inner));
    return rest === undefined ? [] : [[member, rest]];
  });
  return Object.fromEntries(entries);
}

function filled(params: Params): Params | undefined {
  return Object.keys(params).length === 0 ? undefined : params;
}

function behind(keys: readonly string[], start: string): string[] {
  return keys.flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}

/** `名称=值` for everything in the parameters, nested ones by path. */
export function entriesOf(value: unknown, parameters: Directory, path = ''): string[] {
  if (value === undefined) return [];
  const id = parameterId(value);
  if (id !== undefined) return [`${path}=${parameterCellOf(id, parameters)}`];
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => entriesOf(item, parameters, `${path}[${index + 1}]`));
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      entriesOf(item, parameters, path === '' ? key : `${path}.${key}`),
    );
  }
  return path === '' ? [] : [`${path}=${leafOf(value)}`];
}

/** Id of `{"$parameter": id}`. */
export function parameterId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== '$parameter')
    return undefined;
  const { $parameter: id } = value as { $parameter: unknown };
  return typeof id === 'string' ? id : undefined;
}

function leafOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (value === null) return '空';
  if (typeof value === 'string') return isBare(value) ? value : quote(value);
  return Array.isArray(value) ? '[]' : '{}';
}

/** A number as programs write it. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number that a program wrote, exponents and all. */
export function writtenNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  return NUMBER.test(plain) ? Number(plain) : undefined;
}

const RESERVED = new Set(['是', '否', '空', '[]', '{}']);

function isBare(text: string): boolean {
  return (
    textCellOf(text) === text &&
    numberIn(text) === undefined &&
    writtenNumber(text) === undefined &&
    !RESERVED.has(text) &&
    !/["；;\n]/.test(text) &&
    !/^参数\s*[：:]/.test(text)
  );
}

export interface Entry {
  name: string;
  value: string;
}

/** Entries of the cell 其他参数; a part without `=` has no name. */
export function entriesIn(cell: string): Entry[] {
  return splitOutsideQuotes(cell, /[；;\n]/).flatMap((part) => {
    const text = part.trim();
    if (text === '') return [];
    const at = text.search(/[=＝]/);
    return at < 0
      ? [{ name: '', value: text }]
      : [{ name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }];
  });
}

/** What stands behind `=` where the check's author's shape does not say how to read it. */
export function leafIn(
  text: string,
  parameters: Directory,
): { value: unknown } | { unknownParameter: string } {
  const inner = unquoted(text);
  if (inner !== undefined) return { value: inner };
  if (text === '是' || text === '否') return { value: text === '是' };
  if (text === '空') return { value: null };
  if (text === '[]') return { value: [] };
  if (text === '{}') return { value: {} };
  if (/^参数\s*[：:]/.test(text)) {
    const found = parameterIn(text, parameters);
    return found && 'item' in found ? { value: { $parameter: found.item.id } } : { unknownParameter: text };
  }
  return { value: writtenNumber(text) ?? text };
}
