import type { AuthorColumn, AuthorParam } from '../checks/author.ts';
import type { AuthorableCheck } from './authorable.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import type { z } from '../model/zod.ts';
import { FieldPaths } from './field-paths.ts';
import type { FormNames } from './form-names.ts';
import { nearestWord } from './naming.ts';
import { columnOfKey, typeOf } from './params.ts';
import { parameterId, valueAtKey } from './param-tree.ts';
import { formsOfParam } from './references.ts';
import type { TableRow } from './table.ts';

/** A use as it was read, and what it is looked at with. */
interface Linted {
  row: TableRow;
  use: CheckUse;
  check: AuthorableCheck;
  whole: Pack;
  forms: FormNames;
  /** Rows of 设置 by the parameter that they give a value. */
  parameterRows: ReadonlyMap<string, TableRow>;
}

/**
 * Looks at a use as a whole: its parameters as the check's schema takes them once every local number is set, its fields on every
 * form, and what the check itself has to say. Quiet where cells of the row were not understood: their values are missing.
 */
export function lintUse(linted: Linted): void {
  const { row, use, check, whole, forms } = linted;
  if (row.failed) return;
  const unset = unsetPaths(use.params, whole);
  const attempts = STAND_INS.map((standIn) =>
    check.params.safeParse(withNumbers(use.params, whole, standIn)),
  );
  const [first] = attempts;
  const params = attempts.find(({ success }) => success) ?? first;
  if (!params) return;
  if (!params.success) {
    for (const issue of params.error.issues) {
      if (!unset.some((path) => path.every((step, at) => issue.path[at] === step))) tellIssue(linted, issue);
    }
    return;
  }
  tellFieldsElsewhere(row, use, check, forms);
  tellCrossedBounds(linted);
  tellTinyPercents(linted);
  for (const id of use.formTypeIds) {
    const formType = forms.get(id);
    for (const problem of (formType && check.author?.lint?.(params.data, { formType, pack: whole })) ?? []) {
      const place = placeOf(linted, problem.key.split('.'));
      place.row.tell('error', problem.code, place.column, { params: { ...problem.params } });
    }
  }
}

/** What the schema of a check does not take: where it stands, and which numbers it would take. */
function tellIssue(linted: Linted, issue: z.core.$ZodIssue): void {
  const { check } = linted;
  if (issue.code === 'unrecognized_keys') {
    const word = issue.keys.join('、');
    const labels = (check.author?.params ?? []).map(({ label }) => label);
    const { column } = columnOfKey(check, word);
    linted.row.tell('error', 'authoring.unknownParam', column, {
      params: { word, type: typeOf(check), words: labels.join('、') },
      suggestion: labelNear(check, issue.keys[0] ?? ''),
    });
    return;
  }
  const { row, column, label, isLocal } = placeOf(linted, issue.path);
  if (issue.code === 'invalid_format' && !isLocal && tellOtherPlace(linted, issue.path, row, column)) return;
  const params = {
    label,
    type: typeOf(check),
    check: linted.use.name ?? typeOf(check),
    ...(issue.code === 'too_small' ? { bound: String(issue.minimum) } : {}),
    ...(issue.code === 'too_big' ? { bound: String(issue.maximum) } : {}),
  };
  row.tell('error', `authoring.${isLocal ? 'localParam' : 'badParam'}${boundOf(issue)}`, column, { params });
}

/** As many names as are read in one message. */
const MOST_NAMES = 12;

/** A column where only a field may stand, or the other way round; which names may stand there. `false` for another fault. */
function tellOtherPlace(
  { use, check, forms }: Linted,
  path: readonly PropertyKey[],
  row: TableRow,
  column: string,
): boolean {
  const [key] = path;
  const param = check.author?.params.find((each) => each.key === key);
  if (param?.kind !== 'field' && param?.kind !== 'fields') return false;
  const value = path.reduce<unknown>(
    (node, step) => (node as Record<PropertyKey, unknown>)[step],
    use.params,
  );
  const ids = formsOfParam(param, use.params, use.formTypeIds);
  const fields = new FieldPaths(ids.flatMap((id) => forms.get(id) ?? []));
  const isColumn = String(value).includes('[');
  const labels = fields.labelsOf(isColumn ? 'fields' : 'columns');
  const words = labels.slice(0, MOST_NAMES).join('、') + (labels.length > MOST_NAMES ? '……' : '');
  const code = labels.length === 0 ? 'noColumns' : isColumn ? 'columnHere' : 'fieldHere';
  row.tell('error', `authoring.${code}`, column, {
    params: { word: fields.nameOf(String(value)), type: typeOf(check), words },
  });
  return true;
}

/** Ending of a message's code for the bound that a number crosses; `''` for what else may be wrong. */
function boundOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin !== 'string' && issue.origin !== 'array')
    return issue.inclusive === false ? 'Above' : 'Least';
  if (issue.code === 'too_big' && issue.origin !== 'string' && issue.origin !== 'array')
    return issue.inclusive === false ? 'Below' : 'Most';
  if (issue.code !== 'invalid_type') return '';
  return issue.expected === 'int' ? 'Whole' : issue.expected === 'number' ? 'Number' : '';
}

/** The label that a member of the parameters was perhaps meant for, by either of its names. */
function labelNear(check: AuthorableCheck, key: string): string | undefined {
  const params = check.author?.params ?? [];
  const near = nearestWord(
    key,
    params.map(({ label, key: own }): [string, string] => [label, own]),
  );
  return params.find((param) => param.key === near)?.label ?? near;
}

interface Place {
  row: TableRow;
  column: string;
  label: string;
  /** In 设置, where the use only refers to it. */
  isLocal: boolean;
}

/** Where a part of the parameters stands: in the row of the use, or in that of the local number it refers to. */
function placeOf({ row, use, check, parameterRows }: Linted, path: readonly PropertyKey[]): Place {
  const key = path.filter((step) => typeof step === 'string').join('.');
  const { column, label } = columnOfKey(check, key);
  const id = referenceOn(use.params, path);
  const local = id === undefined ? undefined : parameterRows.get(id);
  return local
    ? { row: local, column: 'value', label: local.raw('item'), isLocal: true }
    : { row, column, label, isLocal: false };
}

/** The parameter that is met on the way to a place. */
function referenceOn(value: unknown, path: readonly PropertyKey[]): string | undefined {
  let node = value;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<PropertyKey, unknown>)[step];
    const id = parameterId(node);
    if (id !== undefined) return id;
  }
  return undefined;
}

const FIELD_KINDS: ReadonlySet<AuthorParam['kind']> = new Set(['field', 'fields', 'table']);

/** A field that one of the forms does not have is never filled in there. */
function tellFieldsElsewhere(row: TableRow, use: CheckUse, check: AuthorableCheck, forms: FormNames): void {
  const everywhere = new FieldPaths(use.formTypeIds.flatMap((id) => forms.get(id) ?? []));
  for (const param of check.author?.params ?? []) {
    if (!FIELD_KINDS.has(param.kind)) continue;
    const paths = [valueAtKey(use.params, param.key)].flat().filter((path) => typeof path === 'string');
    for (const id of formsOfParam(param, use.params, use.formTypeIds)) {
      const form = forms.get(id);
      if (!form) continue;
      const missing = paths.find((path) => !new FieldPaths([form]).isEverywhere(path));
      if (missing === undefined) continue;
      const { column } = columnOfKey(check, param.key);
      row.tell('error', 'authoring.fieldNotOnForm', column, {
        params: { word: everywhere.nameOf(missing), form: form.title },
      });
    }
  }
}

/** 0.2 where 20 may be meant: read as it stands, and said with both readings. */
function tellTinyPercents(linted: Linted): void {
  const { use, check, whole } = linted;
  for (const { key, percent } of check.author?.params ?? []) {
    const given = percent && valueAtKey(use.params, key);
    const id = parameterId(given);
    const value = id === undefined ? given : valueOf(id, whole);
    if (typeof value !== 'number' || value <= 0 || value >= 1) continue;
    const { row, column } = placeOf(linted, key.split('.'));
    if (/[%％]|百分之/.test(row.raw(column))) continue;
    const params = { value, times: Number((value * 100).toPrecision(12)) };
    row.tell('warning', 'authoring.tinyPercent', column, { params });
  }
}

/** Nothing lies between bounds that have changed places. */
function tellCrossedBounds(linted: Linted): void {
  const { use, check, whole } = linted;
  const paramIn = (column: AuthorColumn): AuthorParam | undefined =>
    check.author?.params.find((each) => each.column === column && each.kind === 'number');
  const numberOf = (param: AuthorParam | undefined): unknown => {
    const value = param && valueAtKey(use.params, param.key);
    const id = parameterId(value);
    return id === undefined ? value : valueOf(id, whole);
  };
  const [lower, upper] = [paramIn('最少'), paramIn('最多')];
  const [least, most] = [numberOf(lower), numberOf(upper)];
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return;
  // Where one of them is a local number, that is the one that was set last.
  const places = [upper, lower].map((param) => placeOf(linted, (param?.key ?? '').split('.')));
  const { row, column } = places.find(({ isLocal }) => isLocal) ?? { row: linted.row, column: '最多' };
  row.tell('error', 'authoring.crossedBounds', column, { params: { least, most } });
}

/** What an unset parameter may turn out to be: a number that any count takes, or a day. */
const STAND_INS = [1, '2026-01-01'] as const;

/** Local numbers in place, and something else for those that are not set. */
function withNumbers(value: unknown, whole: Pack, standIn: (typeof STAND_INS)[number]): unknown {
  const id = parameterId(value);
  if (id !== undefined) return valueOf(id, whole) ?? standIn;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, whole, standIn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withNumbers(item, whole, standIn)]),
  );
}

/** Places of parameters without a value: of what will stand there nothing can be said. */
function unsetPaths(value: unknown, whole: Pack): PropertyKey[][] {
  const id = parameterId(value);
  if (id !== undefined) return valueOf(id, whole) === undefined ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    unsetPaths(item, whole).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
}

function valueOf(id: string, whole: Pack): number | string | undefined {
  return whole.parameters.find((parameter) => parameter.id === id)?.value;
}
