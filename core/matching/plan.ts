import { completeForm } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import type {
  DatePart,
  DescribedControl,
  DescribedPage,
  FillPlan,
  LeftAlone,
  PlannedWrite,
} from '../model/page.ts';
import {
  fieldValue,
  isRows,
  parsePath,
  rowsOf,
  valueAt,
  type FieldPath,
  type Values,
} from '../model/values.ts';
import type { Known } from '../teaching/find.ts';
import { withTaught } from '../teaching/apply.ts';
import { otherPersonOn } from '../teaching/person.ts';
import { planActs } from './acts.ts';
import { convert, type Converted } from './convert.ts';
import { isPartUnset, shownParts } from './date-part.ts';
import { toIsoDate } from './date.ts';
import { fieldAt } from './fields.ts';
import { groupBy } from './group-by.ts';
import { joinedRows } from './joined.ts';
import { withStandIns } from './stand-in.ts';
import { withKeyed } from './keyed/index.ts';
import { plainText } from './label.ts';
import { matchedRows, matchForm, type FormMatching } from './match.ts';
import type { FieldMatch } from './candidate.ts';
import { isUnset, sameOption } from './option.ts';
import { sameWriting } from './same-writing.ts';

/**
 * The preview of a fill: what would be written where, and everything that is left alone with the reason. `values` are
 * the record's values over the subject's; `taught` is what the user said about pages, which goes before what is read. A page
 * that shows another person gets no writes at all.
 */
export function planFill(
  pages: readonly DescribedPage[],
  form: FormType,
  values: Values,
  taught: readonly Known[] = [],
): FillPlan {
  const formType = completeForm(form);
  const named = withStandIns(matchForm(pages, formType), formType, values);
  const read = withKeyed(pages, named, formType, values);
  const matching = withTaught(pages, read, formType, values, taught);
  const other = otherPersonOn(pages, read, matching, values);
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
  for (const matches of groupBy(matching.matches, ({ path }) => path).values()) {
    const boxes = matches.flatMap((match) => {
      const control = controls.get(match.ref);
      return control ? [{ match, control }] : [];
    });
    const planned = planField(boxes, formType, values, matching);
    writes.push(...planned.writes);
    leftAlone.push(...planned.leftAlone);
  }
  leftAlone.push(...withoutControl(matching, formType, values, controls));
  const acts = planActs(pages, formType, matching, leftAlone);
  return { writes, leftAlone, ...(acts.length > 0 ? { acts } : {}) };
}

/** A control that holds a field; year, month and day of one date may each have their own. */
interface Box {
  match: FieldMatch;
  control: DescribedControl;
}

/**
 * One decision for one field, whatever number of boxes takes its value: a year that somebody chose and a month from the
 * record would make a date that nobody has.
 */
function planField(
  boxes: readonly Box[],
  formType: FormType,
  values: Values,
  matching: FormMatching,
): FillPlan {
  const [first] = boxes;
  const none = (reason: string, params: Record<string, string> = {}): FillPlan => ({
    writes: [],
    leftAlone: boxes.map((box) => aloneFor(box, reason, params)),
  });
  if (!first) return { writes: [], leftAlone: [] };
  const { path } = first.match;
  const field = fieldAt(formType, path);
  const joined = joinable(path, formType, values, matching);
  const span = first.control.kind === 'dateRange' ? spanAt(path, formType, values) : undefined;
  const value = span ?? valueAt(values, path) ?? joined;
  if (!field || value === undefined || value.length === 0) return none('noValue');
  if (boxes.some(({ control }) => control.disabled)) return none('disabled');
  if (boxes.some(({ control }) => control.readOnly)) return none('readOnly');
  const planned: { box: Box; converted: Written }[] = [];
  for (const box of boxes) {
    const text = joined !== undefined && box.control.kind === 'text' ? joined.replaceAll('\n', '；') : value;
    const converted = convert(text, field, box.control);
    if ('reason' in converted) return none(converted.reason, converted.params);
    planned.push({ box, converted });
  }
  const holds = ({ box, converted }: (typeof planned)[number]): boolean =>
    alreadyThere(box.control.value, converted.next, converted.accepted);
  const open = planned.filter((each) => !holds(each));
  if (open.length === 0) return none('alreadyThere');
  const present = open.some(({ box }) => !holdsNothing(box.control));
  const doubt = open.flatMap(({ converted }) => converted.note ?? [])[0];
  const note = present ? 'present' : (doubt ?? (joined === undefined ? undefined : 'joinedRows'));
  const date = wholeDate(planned);
  return {
    writes: open.map(({ box: { match, control }, converted: { next, accepted } }) => ({
      ref: control.ref,
      path,
      label: match.label,
      now: control.value,
      next,
      accepted,
      ticked: !present && doubt === undefined,
      ...(note ? { note } : {}),
      ...(date ? { date } : {}),
    })),
    leftAlone: planned.filter(holds).map(({ box }) => aloneFor(box, 'alreadyThere')),
  };
}

type Written = Exclude<Converted, { reason: string }>;

function aloneFor({ match }: Box, reason: string, params: Record<string, string> = {}): LeftAlone {
  return { ref: match.ref, path: match.path, label: match.label.text, reason, params };
}

function holdsNothing({ value, kind, part, unset }: DescribedControl): boolean {
  if (unset) return true;
  return part ? isPartUnset(value, kind, part) : isUnset(value, kind);
}

/** What boxes for the parts of a date show between them, and will show; `undefined` for any other control. */
function wholeDate(planned: readonly { box: Box; converted: Written }[]): PlannedWrite['date'] {
  const now = new Map<DatePart, string>();
  const next = new Map<DatePart, string>();
  for (const { box, converted } of planned) {
    const { part, value } = box.control;
    if (!part) return undefined;
    now.set(part, holdsNothing(box.control) ? '' : [value].flat().join('、'));
    next.set(part, [converted.next].flat().join('、'));
  }
  return { now: shownParts(now), next: shownParts(next) };
}

/** Both ends of a span of time, where one control takes them; nothing where one of them is missing. */
function spanAt(path: FieldPath, formType: FormType, values: Values): string[] | undefined {
  const until = formType.fields.find(({ id }) => id === path)?.span?.until;
  if (until === undefined) return undefined;
  const ends = [path, until].map((each) => valueAt(values, each));
  return ends.every((end) => typeof end === 'string') ? ends : [];
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
  if (sameWriting(now, next)) return true;
  const date = toIsoDate(now);
  if (date !== null && date === toIsoDate(next)) return true;
  return accepted.length > 1 && sameOption(next, accepted, now);
}

/** Values for which the page has no control, such as a fourth pledge where there are three rows. */
function withoutControl(
  matching: FormMatching,
  formType: FormType,
  values: Values,
  controls: ReadonlyMap<string, DescribedControl>,
): LeftAlone[] {
  const handled = new Set([...matching.matches, ...matching.leftAlone].flatMap(({ path }) => path ?? []));
  for (const { ref, path } of matching.matches) {
    const until = formType.fields.find(({ id }) => id === path)?.span?.until;
    if (until !== undefined && controls.get(ref)?.kind === 'dateRange') handled.add(until);
  }
  const rowsMatched = matchedRows(matching);
  const joinedFields = formType.fields.filter((field) => field.joins && handled.has(field.id));
  const left: LeftAlone[] = [];
  for (const field of formType.fields) {
    const value = fieldValue(values, field.id);
    const joined = joinedFields.some((joining) => joining.joins === field.id) && !rowsMatched.has(field.id);
    if (value === undefined || handled.has(field.id) || joined) continue;
    const paths = isRows(value)
      ? value.flatMap((row, index) =>
          Object.keys(row)
            .filter((column) => !field.answer || column === field.answer)
            .map((column) => `${field.id}[${index}].${column}`),
        )
      : [field.id];
    for (const path of paths.filter((candidate) => !handled.has(candidate) && valueAt(values, candidate))) {
      left.push({ path, label: labelOf(formType, path, values), reason: 'noControl', params: {} });
    }
  }
  return left;
}

function labelOf(formType: FormType, path: FieldPath, values: Values): string {
  const { field, row } = parsePath(path);
  const label = fieldAt(formType, path)?.label ?? path;
  if (!row) return label;
  const answer = formType.fields.find(({ id }) => id === field)?.answer;
  if (answer === undefined) return `${label}${row.index + 1}`;
  const { [answer]: _written, ...about } = rowsOf(values, field)[row.index] ?? {};
  return Object.values(about).join(' · ');
}
