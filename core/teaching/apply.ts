import { misfit, neverWritten } from '../matching/compatible.ts';
import { arePartsOfOne } from '../matching/date-part.ts';
import { fieldAt } from '../matching/fields.ts';
import { groupBy } from '../matching/group-by.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { FieldMatch } from '../matching/candidate.ts';
import { fits, type FormMatching } from '../matching/match.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, LeftAlone } from '../model/page.ts';
import { columnOf, type TaughtTarget } from '../model/taught.ts';
import { type FieldPath, parsePath, rowsOf, type Values } from '../model/values.ts';
import { type FoundAgain, type Known, type Refused, findTaught } from './find.ts';

/**
 * Puts what the user has taught before what was read: the control holds the field, and no other control does. What is refused is
 * left alone with its field, wherever else that may seem to fit, and so is every control that it may have meant.
 */
export function withTaught(
  pages: readonly DescribedPage[],
  matching: FormMatching,
  formType: FormType,
  values: Values,
  known: readonly Known[],
): FormMatching {
  const { found, refused } = findTaught(pages, known);
  if (found.length + refused.length === 0) return matching;
  const controls = new Map(pages.flatMap((page) => page.controls).map((control) => [control.ref, control]));
  const lessons = found.flatMap((each): Lesson[] => {
    const control = controls.get(each.ref);
    return control ? [lessonOf(each, control, formType, values)] : [];
  });
  const taken = lessons.filter((lesson) => 'match' in lesson).map(({ match }) => match);
  const single = onlyOnes(taken, controls);
  const left = [
    ...lessons.filter((lesson) => 'left' in lesson).flatMap((lesson) => lesson.left),
    ...single.left,
    ...refused.flatMap((each) => leftRefused(each, matching, formType, values)),
  ];
  const refs = new Set([...single.matches, ...left].flatMap(({ ref }) => ref ?? []));
  const paths = new Set(
    [...single.matches, ...left.filter(({ reason }) => reason !== 'taughtNot')].flatMap(
      ({ path }) => path ?? [],
    ),
  );
  const elsewhere = matching.matches.filter(({ ref, path }) => !refs.has(ref) && paths.has(path));
  const rest = matching.leftAlone.filter(
    ({ ref, path }) =>
      !(ref !== undefined && refs.has(ref)) && !(ref === undefined && path && paths.has(path)),
  );
  return {
    ...matching,
    matches: [
      ...matching.matches.filter(({ ref, path }) => !refs.has(ref) && !paths.has(path)),
      ...single.matches,
    ],
    leftAlone: [
      ...rest,
      ...elsewhere.map(({ ref, path, label }) => alone(ref, path, label.text, 'taughtElsewhere')),
      ...left,
    ],
  };
}

type Lesson = { match: FieldMatch } | { left: LeftAlone[] };

function lessonOf(
  { taught, ref }: FoundAgain,
  control: DescribedControl,
  formType: FormType,
  values: Values,
): Lesson {
  const label = control.labels[0]?.text ?? '';
  const path = pathIn(taught.target, control.row, values);
  const field = path === undefined ? undefined : fieldAt(formType, path);
  const never = neverWritten[control.kind] ?? (control.filter ? 'filter' : undefined);
  if (never) return { left: [alone(ref, path, label, never)] };
  if (taught.target.is === 'none') return { left: [alone(ref, undefined, label, 'taughtNot')] };
  if (path === undefined || !field) return { left: [alone(ref, undefined, label, 'noValue')] };
  if (!fits(field.type, control)) return { left: [alone(ref, path, label, misfit(control.kind))] };
  const shown = { text: label, evidence: 'taught' as const, confidence: 1 };
  return { match: { ref, path, label: shown, confidence: 1, basis: 'taught' } };
}

/** The path that a target stands for in one control; `undefined` where the record has no such row. */
function pathIn(target: TaughtTarget, row: DescribedControl['row'], values: Values): FieldPath | undefined {
  if (target.is === 'none') return undefined;
  if (target.is === 'extra') {
    const wanted = normaliseLabel(target.label);
    const at = rowsOf(values, 'extra').findIndex(({ label }) => normaliseLabel(label ?? '') === wanted);
    return at < 0 ? undefined : `extra[${at}].value`;
  }
  const column = columnOf(target);
  if (!column) return target.path;
  return row ? `${column.field}[${row.index}].${column.column}` : undefined;
}

/** One control for each field, or the boxes of one date. */
function onlyOnes(
  taken: readonly FieldMatch[],
  controls: ReadonlyMap<string, DescribedControl>,
): { matches: FieldMatch[]; left: LeftAlone[] } {
  const matches: FieldMatch[] = [];
  const left: LeftAlone[] = [];
  for (const rivals of groupBy(taken, ({ path }) => path).values()) {
    const boxes = rivals.flatMap(({ ref }) => controls.get(ref) ?? []);
    const whole = boxes.some(({ part }) => part) ? arePartsOfOne(boxes) : boxes.length === 1;
    const reason = rivals.length === 1 ? 'partOfDate' : 'severalControls';
    if (whole) matches.push(...rivals);
    else left.push(...rivals.map(({ ref, path, label }) => alone(ref, path, label.text, reason)));
  }
  return { matches, left };
}

/**
 * A refused lesson, beside each control that it may have meant, and with its field where it has one. A control that was to be left
 * alone and that is not there asks for nothing.
 */
function leftRefused(
  { taught, reason, params, refs }: Refused,
  { matches }: FormMatching,
  formType: FormType,
  values: Values,
): LeftAlone[] {
  const { target, anchor } = taught;
  const left = (ref: string | undefined, path: FieldPath | undefined): LeftAlone => {
    const known = path !== undefined && fieldAt(formType, path) ? { path } : {};
    return { ...(ref ? { ref } : {}), ...known, label: anchor.shown, reason, params };
  };
  if (target.is === 'none') return refs.map((ref) => left(ref, undefined));
  const column = columnOf(target);
  const paths = column
    ? matches
        .map(({ path }) => path)
        .filter((path) => {
          const { field, row } = parsePath(path);
          return field === column.field && row?.column === column.column;
        })
    : [pathIn(target, undefined, values)];
  const [first] = paths;
  return [
    ...(refs.length > 0 ? refs : [undefined]).map((ref) => left(ref, first)),
    ...paths.slice(1).map((path) => left(undefined, path)),
  ];
}

function alone(ref: string, path: FieldPath | undefined, label: string, reason: string): LeftAlone {
  return { ref, ...(path === undefined ? {} : { path }), label, reason, params: {} };
}
