import type { CheckDefinition } from '../checks/check.ts';
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
  check: CheckDefinition,
  whole: Pack,
  forms: FormNames,
): void {
  if (row.failed) return;
  const labels = (check.author?.params ?? []).map((param) => param.label).join('、');
  const params = check.params.safeParse(withNumbers(use.params, whole));
  if (!params.success) {
    for (const issue of params.error.issues) {
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
  for (const id of use.formTypeIds) {
    const formType = forms.get(id);
    for (const problem of (formType && check.lint?.(params.data, { formType, pack: whole })) ?? []) {
      row.tell('error', problem.code, columnOfKey(check, problem.key).column, {
        params: { ...problem.params },
      });
    }
  }
}

/** A field that one of the forms does not have is never filled in there. */
function tellFieldsElsewhere(row: TableRow, use: CheckUse, check: CheckDefinition, forms: FormNames): void {
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

/** Local numbers in place; where none is set, a number that any schema of counts takes. */
function withNumbers(value: unknown, whole: Pack): unknown {
  const id = parameterId(value);
  if (id !== undefined) return whole.parameters.find((parameter) => parameter.id === id)?.value ?? 1;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, whole));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item, whole)]));
}
