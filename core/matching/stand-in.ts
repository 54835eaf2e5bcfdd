import type { FormType } from '../model/form-type.ts';
import { fieldValue, type Values } from '../model/values.ts';
import type { FieldMatch } from './candidate.ts';
import { normaliseLabel } from './label.ts';
import type { FormMatching } from './match.ts';

/**
 * 个人总结 is asked for by forms of the party and of the school alike: where the record has but one of the two summaries, and
 * the page asks for no other, that one is meant. Of two fields that one value could stand in for, neither gets it.
 */
export function withStandIns(matching: FormMatching, formType: FormType, values: Values): FormMatching {
  const asked = new Set([...matching.matches, ...matching.leftAlone].flatMap(({ path }) => path ?? []));
  const standIn = (match: FieldMatch): string | undefined => {
    const { orElse } = formType.fields.find(({ id }) => id === match.path) ?? {};
    if (!orElse || fieldValue(values, match.path) !== undefined) return undefined;
    const [label, ...labels] = [match.label.text, ...(orElse.labels ?? [])].map(normaliseLabel);
    const other = fieldValue(values, orElse.field) !== undefined && !asked.has(orElse.field);
    const named = orElse.labels === undefined || (label !== undefined && labels.includes(label));
    return other && named ? orElse.field : undefined;
  };
  const others = matching.matches.map(standIn);
  const sole = (path: string): boolean => others.filter((each) => each === path).length === 1;
  return {
    ...matching,
    matches: matching.matches.map((match, at) => {
      const path = others[at];
      return path !== undefined && sole(path) ? { ...match, path } : match;
    }),
  };
}
