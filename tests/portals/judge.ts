import type { Values } from '#core/model/values.ts';
import { type FlatModel, type FormTruth, modelValue } from './truth.ts';

/** How a portal's model changed, compared with what the record says. Keys are those of the portal's model. */
export interface Judgement {
  /** Holds what the record says. */
  right: string[];
  /** Could have taken a value of the record, and still holds what it held. */
  untouched: string[];
  /** Changed, but not to what the record says; or changed though it must be left alone. */
  wrong: { key: string; label: string; expected: string; found: string }[];
}

/** Flattens what `__portalState()` answers. Empty texts, empty lists and `null` are left out: nothing is there. */
export function flatten(state: unknown, prefix = ''): FlatModel {
  if (state === null || state === undefined || state === '') return {};
  if (Array.isArray(state) && state.every((item) => typeof item !== 'object')) {
    return state.length === 0 ? {} : { [prefix]: state.map(String) };
  }
  if (Array.isArray(state)) {
    return Object.assign({}, ...state.map((item, index) => flatten(item, `${prefix}[${index}]`)));
  }
  if (typeof state === 'object') {
    const parts = Object.entries(state).map(([key, value]) =>
      flatten(value, prefix ? `${prefix}.${key}` : key),
    );
    return Object.assign({}, ...parts);
  }
  return { [prefix]: String(state) };
}

/** Lists are compared without order: check boxes have none. */
function canonical(value: string | string[] | undefined): string {
  return value === undefined ? '' : JSON.stringify([value].flat().toSorted());
}

/**
 * Judges a fill by the framework's own model, read before and after. Nothing of the product is used here, so that
 * its reading and its writing cannot hide each other's errors.
 */
export function judge(truth: FormTruth, values: Values, before: unknown, after: unknown): Judgement {
  const [old, now] = [flatten(before), flatten(after)];
  const judgement: Judgement = { right: [], untouched: [], wrong: [] };
  const keys = new Set([...Object.keys(old), ...Object.keys(now), ...keysOf(truth)]);
  for (const key of keys) {
    const control = truth.controls.find((candidate) => candidate.key === key);
    const wanted = control && !control.leave ? modelValue(truth, control, values) : undefined;
    const [held, found] = [canonical(old[key]), canonical(now[key])];
    if (wanted !== undefined && found === canonical(wanted)) judgement.right.push(key);
    else if (found !== held) {
      const expected = wanted === undefined ? held : canonical(wanted);
      judgement.wrong.push({ key, label: control?.label ?? '', expected, found });
    } else if (wanted !== undefined) judgement.untouched.push(key);
  }
  return judgement;
}

function keysOf(truth: FormTruth): string[] {
  return truth.controls.flatMap(({ key }) => (key === undefined ? [] : [key]));
}
