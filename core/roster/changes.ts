import { isRows, type FieldPath, type Values } from '../model/values.ts';

/** One difference between what is stored and what would be. `from` is absent where nothing was there. */
export interface Change {
  path: FieldPath;
  from?: string;
  to?: string;
}

/** Every value with its address; lists are joined as `textOf` joins them. */
export function flatten(values: Values): Map<FieldPath, string> {
  const flat = new Map<FieldPath, string>();
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'string') flat.set(field, value);
    else if (!isRows(value)) flat.set(field, (value as string[]).join('、'));
    else {
      for (const [index, row] of value.entries()) {
        for (const [column, text] of Object.entries(row)) flat.set(`${field}[${index}].${column}`, text);
      }
    }
  }
  return flat;
}

/** What differs, in the order of `after`, then what is gone. */
export function changesBetween(before: Values, after: Values): Change[] {
  const old = flatten(before);
  const now = flatten(after);
  const changed = [...now].flatMap(([path, to]): Change[] => {
    const from = old.get(path);
    if (from === to) return [];
    return [from === undefined ? { path, to } : { path, from, to }];
  });
  const gone = [...old].flatMap(([path, from]): Change[] => (now.has(path) ? [] : [{ path, from }]));
  return [...changed, ...gone];
}
