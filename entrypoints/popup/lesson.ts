import { normaliseLabel } from '#core/matching/label.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { DescribedControl, DescribedPage } from '#core/model/page.ts';
import type { Taught, TaughtTarget } from '#core/model/taught.ts';
import { parsePath, rowsOf, type Values } from '#core/model/values.ts';
import { taughtRemovalDraft } from '#core/roster/removal.ts';
import { anchored, anchorOf } from '#core/teaching/anchor.ts';
import { findTaught } from '#core/teaching/find.ts';

/** A target as the value of a choice. */
export function keyOf(target: TaughtTarget): string {
  return JSON.stringify(target);
}

/** What a path of a plan stands for when it is taught for a control; `undefined` where rows are found by other means. */
export function targetFor(
  path: string,
  values: Values,
  control: DescribedControl | undefined,
): TaughtTarget | undefined {
  const { field, row } = parsePath(path);
  if (!row) return { is: 'field', path };
  if (field === 'extra') {
    const label = rowsOf(values, field)[row.index]?.['label'];
    return label ? { is: 'extra', label } : undefined;
  }
  if (field === 'ratings' || field === 'scores') return undefined;
  return { is: 'field', path: control?.row ? `${field}[].${row.column}` : path };
}

/**
 * The events that teach what a control holds, and that take the place of whatever was taught about it, or about where that goes,
 * before. The boxes of a date are taught together.
 * @throws `teach.noAnchor` where nothing that the page prints would tell the control from the others
 */
export function lessonDrafts(
  pages: readonly DescribedPage[],
  ref: string,
  target: TaughtTarget,
  earlier: readonly Current<Taught>[],
  newId: () => string,
): Draft[] {
  const all = anchored(pages);
  const own = new Set(boxesWith(ref, pages));
  const lessons = all.flatMap((each): Taught[] => {
    const { control, place } = each;
    const page = pages.find(({ controls }) => controls.includes(control));
    const title = page?.title.slice(0, LONGEST_TITLE) ?? '';
    return own.has(control.ref) ? [{ id: newId(), place, title, anchor: anchorOf(each, all), target }] : [];
  });
  for (const taught of lessons) assertFound(pages, taught, own);
  const replaced = earlier.filter(({ value }) =>
    lessons.some((lesson) => lesson.place === value.place && isReplaced(value, lesson, own, pages)),
  );
  return [
    ...lessons.map((lesson, at): Draft => {
      const before = replaced[at];
      const id = before?.value.id ?? lesson.id;
      const settles = before?.conflicts.map(({ hash }) => hash) ?? [];
      return {
        entity: `taught:${id}`,
        base: before?.head ?? null,
        ...(settles.length > 0 ? { settles } : {}),
        payload: { kind: 'taught.put', taught: { ...lesson, id } },
      };
    }),
    ...replaced.slice(lessons.length).map(taughtRemovalDraft),
  ];
}

const LONGEST_TITLE = 80;

/** The control, with the other boxes of its date. */
function boxesWith(ref: string, pages: readonly DescribedPage[]): string[] {
  const controls = pages.find((page) => page.controls.some((each) => each.ref === ref))?.controls ?? [];
  const at = controls.findIndex((each) => each.ref === ref);
  if (!controls[at]?.part) return [ref];
  const isBeside = (each: DescribedControl | undefined): boolean =>
    each?.part !== undefined && nameOf(each) === nameOf(controls[at]);
  let from = at;
  while (isBeside(controls[from - 1])) from -= 1;
  let to = at;
  while (isBeside(controls[to + 1])) to += 1;
  return controls.slice(from, to + 1).map((each) => each.ref);
}

function nameOf(control: DescribedControl | undefined): string {
  return normaliseLabel(control?.labels[0]?.text ?? '');
}

function assertFound(pages: readonly DescribedPage[], taught: Taught, own: ReadonlySet<string>): void {
  const { found } = findTaught(pages, [{ taught, disputed: false }]);
  if (taught.place === '' || !found.some(({ ref }) => own.has(ref))) throw new JiannuoError('teach.noAnchor');
}

/** Whether the earlier lesson is about one of these controls, or about where the same field goes. */
function isReplaced(
  earlier: Taught,
  lesson: Taught,
  own: ReadonlySet<string>,
  pages: readonly DescribedPage[],
): boolean {
  if (earlier.target.is !== 'none' && keyOf(earlier.target) === keyOf(lesson.target)) return true;
  return findTaught(pages, [{ taught: earlier, disputed: false }]).found.some(({ ref }) => own.has(ref));
}
