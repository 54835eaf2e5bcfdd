import { ControlKind, DatePart } from './page.ts';
import { FieldId } from './values.ts';
import { z } from './zod.ts';

/** What a page has no room for in one text; a label is never as long. */
const Words = z.string().check(z.maxLength(400));
const Several = z.array(Words).check(z.maxLength(40));

/**
 * A control as it is known again: by what the page prints around it, and by nothing that a library makes up. All texts but
 * `shown` are normalised.
 */
export const Anchor = z.object({
  kind: ControlKind,
  /** The best printed label; `''` where the page prints none. */
  label: Words,
  /** The label as the page prints it, for people. */
  shown: Words,
  /** Further labels, for people who ask what was meant: they decide nothing. */
  others: Several,
  /** Titles around it, outermost first, without what they count. */
  section: Several,
  /** What a table prints beside it in its row, and over it. */
  row: Several,
  column: Several,
  /** The controls right before and after it in reading order, by their labels. */
  before: Words,
  after: Words,
  part: z.optional(DatePart),
  /** How many controls of the page were alike but for those before and after them, itself included. */
  alike: z.int().check(z.positive()),
});
export type Anchor = z.infer<typeof Anchor>;

/**
 * What belongs in a control: a field, `pledges[0].item`; a column of the page's own rows, `pledges[].item`; a value under a
 * label of the record's own; or nothing.
 */
export const TaughtTarget = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('field'),
    path: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\[\d*\]\.[a-z][A-Za-z0-9]*)?$/)),
  }),
  z.object({ is: z.literal('extra'), label: Words.check(z.minLength(1)) }),
  z.object({ is: z.literal('none') }),
]);
export type TaughtTarget = z.infer<typeof TaughtTarget>;

/** 教过的栏目: on pages of this address, the control of this anchor holds this. */
export const Taught = z.object({
  id: z.uuid(),
  /** Pattern of the page's address (`core/teaching/place.ts`). */
  place: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Title of the page when it was taught, for people. */
  title: Words,
  anchor: Anchor,
  target: TaughtTarget,
});
export type Taught = z.infer<typeof Taught>;

/** Field and column of a target that is a column of the page's rows. */
export function columnOf(target: TaughtTarget): { field: FieldId; column: FieldId } | undefined {
  const [, field, column] = (target.is === 'field' && /^(\w+)\[\]\.(\w+)$/.exec(target.path)) || [];
  return field !== undefined && column !== undefined ? { field, column } : undefined;
}
