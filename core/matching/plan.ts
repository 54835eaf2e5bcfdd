import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, FillPlan, LeftAlone, PlannedWrite } from '../model/page.ts';
import { isRows, parsePath, valueAt, type FieldPath, type Values } from '../model/values.ts';
import { convert } from './convert.ts';
import { toIsoDate } from './date.ts';
import { fieldAt } from './fields.ts';
import { joinedRows } from './joined.ts';
import { plainText } from './label.ts';
import { matchedRows, matchForm, type FieldMatch, type FormMatching } from './match.ts';
import { isUnset, sameOption } from './option.ts';
import { otherPerson } from './person.ts';

/**
 * The preview of a fill: what would be written where, and everything that is left alone with the reason. `values` are
 * the record's values over the subject's. A page that shows another person gets no writes at all.
 */
export function planFill(pages: readonly DescribedPage[], formType: FormType, values: Values): FillPlan {
  const matching = matchForm(pages, formType);
  const other = otherPerson(pages, matching, values);
  if (other) {
    const params = { shown: other.shown };
    return {
      writes: [],
      leftAlone: [{ path: other.path, label: other.label, reason: 'otherPerson', params }],
    };
  }
  const controls = new Map(pages.flatMap((page) => page.controls).map((control) => [control.ref, control]));
  const writes: PlannedWrite[] = [];
  const leftAlone = [...matching.leftAlone];
  for (const match of matching.matches) {
    const control = controls.get(match.ref);
    if (!control) continue;
    const planned = planControl(match, control, formType, values, matching);
    if ('reason' in planned) leftAlone.push(planned);
    else writes.push(planned);
  }
  return { writes, leftAlone: [...leftAlone, ...withoutControl(matching, formType, values)] };
}

function planControl(
  match: FieldMatch,
  control: DescribedControl,
  formType: FormType,
  values: Values,
  matching: FormMatching,
): PlannedWrite | LeftAlone {
  const { path, label } = match;
  const { ref } = control;
  const alone = (reason: string, params: Record<string, string> = {}): LeftAlone => ({
    ref,
    path,
    label: label.text,
    reason,
    params,
  });
  const field = fieldAt(formType, path);
  const joined = joinable(path, formType, values, matching);
  const value = valueAt(values, path) ?? joined;
  if (!field || value === undefined || value.length === 0) return alone('noValue');
  if (control.disabled) return alone('disabled');
  if (control.readOnly) return alone('readOnly');
  const text = joined !== undefined && control.kind === 'text' ? joined.replaceAll('\n', '；') : value;
  const converted = convert(text, field, control);
  if ('reason' in converted) return alone(converted.reason, converted.params);
  const { next, accepted } = converted;
  const now = control.value;
  if (alreadyThere(now, next, accepted)) return alone('alreadyThere');
  const present = !isUnset(now, control.kind) && !(control.part && holdsNoNumber(now));
  const note = present ? 'present' : (converted.note ?? (joined === undefined ? undefined : 'joinedRows'));
  const ticked = !present && converted.note === undefined;
  return { ref: control.ref, path, label, now, next, accepted, ticked, ...(note ? { note } : {}) };
}

/** A list of years or months that shows 年 or 月 has nothing chosen. */
function holdsNoNumber(now: string | readonly string[]): boolean {
  return typeof now === 'string' && !/\d/.test(now);
}

/** Rows as one text, where the page has one box for them and no rows of its own. */
function joinable(
  path: FieldPath,
  formType: FormType,
  values: Values,
  matching: FormMatching,
): string | undefined {
  const field = formType.fields.find((candidate) => candidate.id === path);
  if (!field?.joins || matchedRows(matching).has(field.joins)) return undefined;
  return joinedRows(values, field, formType);
}

function alreadyThere(
  now: string | readonly string[],
  next: string | readonly string[],
  accepted: readonly string[],
): boolean {
  if (typeof next === 'string') return same(typeof now === 'string' ? now : now.join('、'), next, accepted);
  const shown = typeof now === 'string' ? [now] : now;
  const wanted = new Set(next.map(plainText));
  return shown.length === wanted.size && shown.every((text) => wanted.has(plainText(text)));
}

function same(now: string, next: string, accepted: readonly string[]): boolean {
  if (now.trim() === next.trim()) return true;
  const date = toIsoDate(now);
  if (date !== null && date === toIsoDate(next)) return true;
  return accepted.length > 1 && sameOption(next, accepted, now);
}

/** Values for which the page has no control, such as a fourth pledge where there are three rows. */
function withoutControl(matching: FormMatching, formType: FormType, values: Values): LeftAlone[] {
  const handled = new Set([...matching.matches, ...matching.leftAlone].flatMap(({ path }) => path ?? []));
  const rowsMatched = matchedRows(matching);
  const joinedFields = formType.fields.filter((field) => field.joins && handled.has(field.id));
  const left: LeftAlone[] = [];
  for (const field of formType.fields) {
    const value = values[field.id];
    const joined = joinedFields.some((joining) => joining.joins === field.id) && !rowsMatched.has(field.id);
    if (value === undefined || handled.has(field.id) || joined) continue;
    const paths = isRows(value)
      ? value.flatMap((row, index) => Object.keys(row).map((column) => `${field.id}[${index}].${column}`))
      : [field.id];
    for (const path of paths.filter((candidate) => !handled.has(candidate) && valueAt(values, candidate))) {
      left.push({ path, label: labelOf(formType, path), reason: 'noControl', params: {} });
    }
  }
  return left;
}

function labelOf(formType: FormType, path: FieldPath): string {
  const { row } = parsePath(path);
  const label = fieldAt(formType, path)?.label ?? path;
  return row ? `${label}${row.index + 1}` : label;
}
