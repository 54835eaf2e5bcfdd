import { parsePath, valueAt, type Values } from '#core/model/values.ts';
import { json } from './http.ts';
import { sampleCount, sampleValues } from './samples.ts';
import { type FlatModel, formTruth, formTypeOf, type PortalId, portalModel } from './truth.ts';

/** Where a flat key stands in a nested model: `cnList[0].item` → `['cnList', 0, 'item']`. */
function steps(key: string): (string | number)[] {
  return key
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The nested model that a portal's backend answers as JSON. */
function nest(flat: Record<string, unknown>): Record<string, unknown> {
  const model: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(flat)) {
    const path = steps(key);
    let place: Record<string | number, unknown> = model;
    for (const [index, step] of path.entries()) {
      if (index === path.length - 1) place[step] = value;
      else place[step] ??= typeof path[index + 1] === 'number' ? [] : {};
      place = place[step] as Record<string | number, unknown>;
    }
  }
  return model;
}

/** Only the fields asked for; all of them where nothing was asked. `pledges` stands for all of its rows. */
function only(values: Values, fields: string | null): Values {
  if (fields === null) return values;
  const wanted = new Set(fields.split(',').map((path) => parsePath(path).field));
  return Object.fromEntries(Object.entries(values).filter(([field]) => wanted.has(field)));
}

/** One record of a portal in the portal's own keys and codes; `fields` limits it to some field ids. */
export function recordModel(portal: PortalId, id: number, fields: string | null): FlatModel {
  const truth = formTruth(portal);
  return portalModel(truth, only(sampleValues(truth.formTypeId, id), fields));
}

function typed(portal: PortalId, flat: FlatModel): Record<string, unknown> {
  const truth = formTruth(portal);
  const numbers = new Set(
    formTypeOf(truth)
      .fields.filter(({ type }) => type === 'number')
      .map(({ id }) => id),
  );
  const numeric = (key: string): boolean => {
    const path = truth.controls.find((control) => control.key === key)?.path;
    return path !== undefined && path !== null && numbers.has(path);
  };
  return Object.fromEntries(
    Object.entries(flat).map(([key, value]) => [key, numeric(key) ? Number(value) : value]),
  );
}

function fullRecord(portal: PortalId, id: number): Record<string, unknown> {
  return Object.assign(nest(typed(portal, recordModel(portal, id, null))), { id: String(id) });
}

/** Answers `?id=` with the whole record, and `?id=&fields=` with a new one that has only those fields filled. */
export function recordResponse(portal: PortalId, query: URLSearchParams): Response {
  const id = Number(query.get('id') ?? '1');
  const fields = query.get('fields');
  if (fields === null) return json(fullRecord(portal, id));
  return json(nest(typed(portal, recordModel(portal, id, fields))));
}

export function listResponse(portal: PortalId): Response {
  const ids = Array.from({ length: sampleCount }, (_, index) => index + 1);
  return json(ids.map((id) => fullRecord(portal, id)));
}

/** What the JSP detail page prints by name: words, not codes. */
export function printedWords(id: number): Record<string, string> {
  const truth = formTruth('jsp');
  const values = sampleValues(truth.formTypeId, id);
  const words: Record<string, string> = {};
  for (const { key, path, format } of truth.controls) {
    const value = path === null ? undefined : valueAt(values, path);
    if (key === undefined || value === undefined) continue;
    const text = [value].flat().join('、');
    words[key] = format ? text.slice(0, format.length) : text;
  }
  return words;
}
