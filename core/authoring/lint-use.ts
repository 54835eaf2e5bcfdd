import type { AuthorColumn } from '../checks/author.ts';
import type { AuthorableCheck } from './authorable.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { FieldPaths } from './field-paths.ts';
import type { FormNames } from './form-names.ts';
import { columnOfKey, typeOf } from './params.ts';
import { parameterId, valueAtKey } from './param-tree.ts';
import type { TableRow } from './table.ts';

/**
 * Looks at a use as a whole: its parameters as the check's schema takes them once every local number is set, its fields on every
 * form, and what the check itself has to say. Quiet where cells of the row were not understood: their values are missing.
 */
export function lintUse(
  row: TableRow,
  use: CheckUse,
  check: AuthorableCheck,
  whole: Pack,
  forms: FormNames,
): void {
  if (row.failed) return;
  const labels = (check.author?.params ?? []).map((param) => param.label).join('、');
  const unset = unsetPaths(use.params, whole);
  const attempts = STAND_INS.map((standIn) =>
    check.params.safeParse(withNumbers(use.params, whole, standIn)),
  );
  const [first] = attempts;
  const params = attempts.find(({ success }) => success) ?? first;
  if (!params) return;
  if (!params.success) {
    for (const issue of params.error.issues) {
      if (unset.some((path) => path.every((step, at) => issue.path[at] === step))) continue;
      const strange = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : '';
      const key = strange || issue.path.filter((step) => typeof step === 'string').join('.');
      const { column, label } = columnOfKey(check, key);
      row.tell('error', strange === '' ? 'authoring.badParam' : 'authoring.unknownParam', column, {
        params: { label, word: strange, words: labels, type: typeOf(check) },
      });
    }
    return;
  }
  tellFieldsElsewhere(row, use, check, forms);
  tellCrossedBounds(row, use, check, whole);
  for (const id of use.formTypeIds) {
    const formType = forms.get(id);
    for (const problem of (formType && check.author?.lint?.(params.data, { formType, pack: whole })) ?? []) {
      row.tell('error', problem.code, columnOfKey(check, problem.key).column, {
        params: { ...problem.params },
      });
    }
  }
}

/** A field that one of the forms does not have is never filled in there. */
function tellFieldsElsewhere(row: TableRow, use: CheckUse, check: AuthorableCheck, forms: FormNames): void {
  for (const param of check.author?.params ?? []) {
    if (param.kind !== 'field' && param.kind !== 'fields') continue;
    const paths = [valueAtKey(use.params, param.key)].flat().filter((path) => typeof path === 'string');
    for (const id of use.formTypeIds) {
      const form = forms.get(id);
      if (!form) continue;
      const missing = paths.find((path) => !new FieldPaths([form]).isEverywhere(path));
      if (missing === undefined) continue;
      const { column } = columnOfKey(check, param.key);
      row.tell('error', 'authoring.fieldNotOnForm', column, { params: { word: missing, form: form.title } });
    }
  }
}

/** Nothing lies between bounds that have changed places. */
function tellCrossedBounds(row: TableRow, use: CheckUse, check: AuthorableCheck, whole: Pack): void {
  const boundIn = (column: AuthorColumn): unknown => {
    const param = check.author?.params.find((each) => each.column === column && each.kind === 'number');
    const value = param && valueAtKey(use.params, param.key);
    const id = parameterId(value);
    return id === undefined ? value : valueOf(id, whole);
  };
  const [least, most] = [boundIn('最少'), boundIn('最多')];
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return;
  row.tell('error', 'authoring.crossedBounds', '最多', { params: { least, most } });
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
