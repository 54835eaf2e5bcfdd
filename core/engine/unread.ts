import type { BatchResult } from '../checks/check.ts';
import { fieldAt } from '../checks/places.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskText } from '../model/mask.ts';
import { type FieldPath, parsePath } from '../model/values.ts';
import type { EngineCode } from './messages.ts';

/** Places of a record where something is written that its reader could not read, and what: 同上, an error of the spreadsheet. */
export type Unread = ReadonlyMap<FieldPath, string>;

const CODE: EngineCode = 'engine.unread';

/**
 * What a check answers of a place that seems blank and is not. Nobody knows what stands there, so nothing is missing and
 * nothing does not apply (law 5).
 */
export function withUnread(answer: BatchResult, unread: Unread | undefined, formType: FormType): BatchResult {
  const { path, outcome, code } = answer;
  if (!unread || path === undefined || (outcome !== 'fail' && code !== 'absent')) return answer;
  const place = unread.has(path) ? path : firstInside(unread, path);
  if (place === undefined) return answer;
  const params = {
    field: labelAt(formType, place),
    value: shownAt(formType, place, unread.get(place) ?? ''),
  };
  const { evidence: _seen, ...told } = answer;
  return { ...told, outcome: 'review', code: CODE, params };
}

/** Of rows as a whole nothing is known while one of their cells is not. */
function firstInside(unread: Unread, path: FieldPath): FieldPath | undefined {
  return [...unread.keys()].find((each) => parsePath(each).row && parsePath(each).field === path);
}

function labelAt(formType: FormType, path: FieldPath): string {
  const label = fieldAt(formType, path)?.label ?? path;
  const { row } = parsePath(path);
  return row ? `${label} ${row.index + 1}` : label;
}

function shownAt(formType: FormType, path: FieldPath, text: string): string {
  return isSensitive(fieldAt(formType, path)) && /\d/.test(text) ? maskText(text) : text;
}
