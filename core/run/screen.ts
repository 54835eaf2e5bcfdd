import { completeForm } from '../forms/complete.ts';
import { matchForm, type FormMatching } from '../matching/match.ts';
import { planFill } from '../matching/plan.ts';
import { type Clue, relationOf } from '../matching/same-person.ts';
import { cluesOn } from '../matching/whose.ts';
import { isPrompt } from '../matching/option.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, FillPlan } from '../model/page.ts';
import { SECOND_KEYS } from '../model/subject.ts';
import type { Known } from '../teaching/find.ts';
import { type FieldPath, parsePath, textOf, valueAt, type Values } from '../model/values.ts';

/**
 * Whose form a page shows, as far as a run may go by it. `empty`: a form that asks for a name and holds nobody's content;
 * `own`: that of the person at hand; `unclear` says why it is not filled.
 */
export type Whose =
  | { kind: 'none' }
  | { kind: 'empty' }
  | { kind: 'own' }
  | { kind: 'other'; shown: string }
  | { kind: 'unclear'; why: 'homonym' | 'doubtful' | 'leftovers' | 'noName' };

export interface Screen {
  whose: Whose;
  /** What the preview would show; the ticked part of it is what a run fills. */
  plan: FillPlan;
  /** Fields of which the page already holds the person's value in a control. */
  held: ReadonlySet<FieldPath>;
}

/** Portals fill in whose login it is: such a text says nothing about the form's person. */
const OF_THE_LOGIN: ReadonlySet<string> = new Set(['workUnit', 'partyBranch', 'department']);
const TYPED: ReadonlySet<DescribedControl['kind']> = new Set(['text', 'longText', 'richText']);
const VIEWED: ReadonlySet<string> = new Set(['readOnly', 'disabled']);

/**
 * Reads a page for the person at hand.
 * @param homonym others have the name: it alone decides nothing
 */
export function readScreen(
  pages: readonly DescribedPage[],
  form: FormType,
  values: Values,
  homonym: boolean,
  taught: readonly Known[] = [],
): Screen {
  const plan = planFill(pages, form, values, taught);
  const matching = matchForm(pages, completeForm(form));
  const held = new Set(
    plan.leftAlone.flatMap(({ path, reason }) => (reason === 'alreadyThere' && path ? [path] : [])),
  );
  return { whose: whoseForm(pages, plan, matching, values, homonym), plan, held };
}

/** Whether the form that held these values is still there: most of what was in it stands in it now. */
export function stillThere({ whose, held }: Screen, before: ReadonlySet<FieldPath>): boolean {
  if (whose.kind === 'none' || whose.kind === 'other') return false;
  const kept = [...before].filter((path) => held.has(path)).length;
  return kept * 2 > before.size || (before.size > 0 && kept === before.size);
}

/** Whether a page may be the next step of the form: it asks for more, and names nobody. */
export function mayGoOn({ whose, plan }: Screen): boolean {
  return whose.kind === 'unclear' && whose.why === 'noName' && plan.writes.some(({ ticked }) => ticked);
}

/** The page as the next step of the person's own form, once the user has said that it is. */
export function asNextStep(screen: Screen): Screen {
  return mayGoOn(screen) ? { ...screen, whose: { kind: 'own' } } : screen;
}

function whoseForm(
  pages: readonly DescribedPage[],
  plan: FillPlan,
  matching: FormMatching,
  values: Values,
  homonym: boolean,
): Whose {
  const other = plan.leftAlone.find(({ reason }) => reason === 'otherPerson');
  if (other) return { kind: 'other', shown: other.params['shown'] ?? '' };
  const refused = new Set(
    plan.leftAlone.flatMap(({ ref, reason }) => (ref !== undefined && VIEWED.has(reason) ? [ref] : [])),
  );
  const open = matching.matches.filter(({ ref }) => !refused.has(ref));
  if (open.length === 0) return { kind: 'none' };
  const clues = cluesOn(pages, matching, shownValues(pages, matching));
  if (clues.length > 0) return byName(relationOf(clues, cluesOf(values)), homonym);
  if (!open.some(({ path }) => path === 'name')) return { kind: 'unclear', why: 'noName' };
  return hasLeftovers(pages, plan, open, values) ? { kind: 'unclear', why: 'leftovers' } : { kind: 'empty' };
}

function byName(relation: ReturnType<typeof relationOf>, homonym: boolean): Whose {
  if (relation === 'same') return { kind: 'own' };
  if (relation === 'other') return { kind: 'unclear', why: 'doubtful' };
  return homonym ? { kind: 'unclear', why: 'homonym' } : { kind: 'own' };
}

function cluesOf(values: Values): Clue[] {
  return (['name', ...SECOND_KEYS] as const).flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined ? [] : [{ path, value }];
  });
}

/** The second keys that the page shows one value of. */
function shownValues(pages: readonly DescribedPage[], { matches, texts }: FormMatching): Values {
  const shown = new Map(
    pages.flatMap((page) => [...page.controls, ...page.texts]).map(({ ref, value }) => [ref, value]),
  );
  const values: Values = {};
  for (const key of SECOND_KEYS) {
    const found = [...matches, ...texts]
      .filter(({ path }) => path === key)
      .map(({ ref }) => [shown.get(ref) ?? ''].flat().join('、'));
    const [only] = new Set(found.filter((text) => !isPrompt(text)));
    if (only !== undefined && new Set(found).size === 1) values[key] = only;
  }
  return values;
}

/** Text in a form without a name that is not the person's: the form was somebody's, or is half begun. */
function hasLeftovers(
  pages: readonly DescribedPage[],
  plan: FillPlan,
  open: FormMatching['matches'],
  values: Values,
): boolean {
  const controls = new Map(pages.flatMap((page) => page.controls).map((control) => [control.ref, control]));
  const same = new Set(
    plan.leftAlone.flatMap(({ ref, reason }) =>
      ref !== undefined && reason === 'alreadyThere' ? [ref] : [],
    ),
  );
  return open.some(({ ref, path }) => {
    const control = controls.get(ref);
    if (!control || !TYPED.has(control.kind) || same.has(ref)) return false;
    if (OF_THE_LOGIN.has(parsePath(path).field)) return false;
    const text = [control.value].flat().join('');
    // A year or a title that the portal writes into every form is content of the form, not of a person.
    return text.trim() !== '' && !isPrompt(text) && (valueAt(values, path) !== undefined || isPersonal(path));
  });
}

/** Fields that say something of one person alone, whether or not the person at hand has a value for them. */
function isPersonal(path: FieldPath): boolean {
  const { field, row } = parsePath(path);
  return row !== undefined || SECOND_KEYS.some((key) => key === field);
}
