import type { CheckDefinition } from '../checks/check.ts';
import type { CheckUse, Pack, Parameter } from '../model/pack.ts';
import { parameterId, resolveParameters } from './parameters.ts';

/** What the checks that read a parameter take instead: some words, a bound, whole numbers, a number, a text; or something else. */
export type ParameterRefusal =
  | { asked: 'words'; words: readonly string[] }
  | { asked: 'least' | 'most' | 'above'; bound: number }
  | { asked: 'whole' | 'number' | 'text' | 'other' };

/**
 * Why no check could do anything with a value that an office gives a parameter: what a local number may be is said by the checks that
 * read it, on or off, and nowhere else. `undefined` where they take it, or nothing reads it.
 */
export function refusalOf(
  pack: Pack,
  checks: readonly CheckDefinition[],
  id: string,
  value: NonNullable<Parameter['value']>,
): ParameterRefusal | undefined {
  const parameters = pack.parameters.map((parameter) =>
    parameter.id === id ? { ...parameter, value } : parameter,
  );
  const set: Pack = { ...pack, parameters };
  for (const use of pack.checks) {
    const refusal = refusedBy(use, set, checks, id);
    if (refusal) return refusal;
  }
  return undefined;
}

function refusedBy(
  use: CheckUse,
  pack: Pack,
  checks: readonly CheckDefinition[],
  id: string,
): ParameterRefusal | undefined {
  const places = placesOf(use.params, id);
  const check = places.length === 0 ? undefined : checks.find((each) => each.id === use.checkId);
  const read = check?.params.safeParse(resolveParameters(use.params, pack).value);
  if (!read || read.success) return undefined;
  // What else is wrong with the use is not the value's fault.
  const issue = read.error.issues.find(({ path }) => places.includes(path.join('.')));
  if (!issue) return undefined;
  switch (issue.code) {
    case 'invalid_value':
      return { asked: 'words', words: issue.values.map(String) };
    case 'too_small':
      return { asked: issue.inclusive === false ? 'above' : 'least', bound: Number(issue.minimum) };
    case 'too_big':
      return { asked: 'most', bound: Number(issue.maximum) };
    case 'invalid_type':
      return { asked: typeAsked(issue.expected) };
    default:
      return { asked: 'other' };
  }
}

function typeAsked(expected: string): 'whole' | 'number' | 'text' | 'other' {
  if (expected === 'int') return 'whole';
  return expected === 'number' ? 'number' : expected === 'string' ? 'text' : 'other';
}

/** Where the parameters of a use name the pack's parameter, as paths with dots. */
function placesOf(node: unknown, id: string, at: readonly string[] = []): string[] {
  if (parameterId(node) === id) return [at.join('.')];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, item]) => placesOf(item, id, [...at, key]));
}
