import { ActKind, ActRef, DescribedAct, PlannedAct } from './act.ts';
import { z } from './zod.ts';
import { FieldPath } from './values.ts';

/** What a control takes, whatever library drew it. */
export const ControlKind = z.enum([
  'text',
  'longText',
  'number',
  'date',
  /** From a date to a date in one control: the value is a list of two. */
  'dateRange',
  'select',
  'multiSelect',
  'radio',
  'checkbox',
  'checkboxes',
  'switch',
  'richText',
  'file',
  'password',
  'captcha',
  'unknown',
]);
export type ControlKind = z.infer<typeof ControlKind>;

/** Which mechanism found a label, in falling order of trust (DESIGN section 6). */
export const LabelEvidence = z.enum([
  'taught',
  'gridLeft',
  'gridAbove',
  'gridHeader',
  'formItem',
  'group',
  'definition',
  'labelElement',
  'near',
  'accessibleName',
  'placeholder',
  'title',
  'nameAttribute',
]);
export type LabelEvidence = z.infer<typeof LabelEvidence>;

/** A label found for a control. `text` is as shown, trimmed; `confidence` 0…1. */
export const Label = z.object({
  text: z.string(),
  evidence: LabelEvidence,
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
});
export type Label = z.infer<typeof Label>;

/** Reference to a control of one page: frame and number; lives as long as the page agent. */
export const ControlRef = z.string().check(z.regex(/^f\d+:c\d+$/));
export type ControlRef = z.infer<typeof ControlRef>;

/** A part of a date that a box of its own takes. */
export const DatePart = z.enum(['year', 'month', 'day']);
export type DatePart = z.infer<typeof DatePart>;

export const DescribedControl = z.object({
  ref: ControlRef,
  kind: ControlKind,
  /** Widget family that will read and write it, or `none` where we only name it to the user. */
  widget: z.string(),
  /** Best first. */
  labels: z.array(Label),
  /** Titles of the sections around the control, outermost first. */
  section: z.array(z.string()),
  /** Place in a repeating table or list: controls of one `table` and `index` belong together. */
  row: z.optional(z.object({ table: z.string(), index: z.int().check(z.nonnegative()) })),
  /** What a table prints beside the control in its row, and over it from the lowest header up. */
  about: z.optional(z.object({ row: z.array(z.string()), column: z.array(z.string()) })),
  /** What is in it now; a list for several choices. */
  value: z.union([z.string(), z.array(z.string())]),
  /** True where the value is what the control shows before anybody has moved it, such as a slider at its end. */
  unset: z.optional(z.boolean()),
  /** Options that can be seen without opening anything. */
  options: z.optional(z.array(z.string())),
  required: z.boolean(),
  readOnly: z.boolean(),
  disabled: z.boolean(),
  maxLength: z.optional(z.int()),
  /** Date or number format of the control, e.g. `YYYY-MM-DD`, where it could be found. */
  format: z.optional(z.string()),
  hint: z.optional(z.string()),
  /** Which part of the date it takes, where boxes for year, month and day share a label. */
  part: z.optional(DatePart),
  /** True in the search bar of a list: what is typed there finds people and must never be filled. */
  filter: z.optional(z.boolean()),
});
export type DescribedControl = z.infer<typeof DescribedControl>;

/** A label/value pair that a read-only page shows as text. */
export const DescribedText = z.object({
  ref: z.string().check(z.regex(/^f\d+:t\d+$/)),
  label: Label,
  section: z.array(z.string()),
  row: z.optional(z.object({ table: z.string(), index: z.int().check(z.nonnegative()) })),
  value: z.string(),
});
export type DescribedText = z.infer<typeof DescribedText>;

/**
 * Rows of a table, or cards, that each may be about somebody: what their cells show under the headers, and the controls in them. A
 * text without a label that stands before all others of its row is its title.
 */
export const DescribedList = z.object({
  rows: z.array(z.object({ texts: z.array(DescribedText), controls: z.array(ControlRef) })),
});
export type DescribedList = z.infer<typeof DescribedList>;

/** What one frame shows. */
export const DescribedPage = z.object({
  frame: z.int().check(z.nonnegative()),
  /** Which document the frame shows, as the browser knows it: after a navigation it is another, whatever the address. */
  document: z.optional(z.string()),
  url: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  controls: z.array(DescribedControl),
  texts: z.array(DescribedText),
  /** What could be pressed to bring more of the form; left out where the page was only glanced at. */
  acts: z.optional(z.array(DescribedAct)),
  /** Only where it was asked for. */
  lists: z.optional(z.array(DescribedList)),
});
export type DescribedPage = z.infer<typeof DescribedPage>;

/** Law 3: each field ends as one of these; the reason is a code whose words are in `locales/`. */
export const FieldOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('verified') }),
  z.object({
    state: z.literal('skipped'),
    reason: z.string(),
    params: z._default(z.record(z.string(), z.string()), {}),
  }),
  z.object({
    state: z.literal('failed'),
    reason: z.string(),
    params: z._default(z.record(z.string(), z.string()), {}),
  }),
]);
export type FieldOutcome = z.infer<typeof FieldOutcome>;

/**
 * A control, what is there and what would be written. The writes of one path are one row of the preview and one decision:
 * boxes for year, month and day take one date.
 */
export const PlannedWrite = z.object({
  ref: ControlRef,
  path: FieldPath,
  label: Label,
  now: z.union([z.string(), z.array(z.string())]),
  next: z.union([z.string(), z.array(z.string())]),
  /** Field's accepted spellings for the value, the value itself first; equality only. */
  accepted: z._default(z.array(z.string()), []),
  /** The whole date in words, where boxes for its parts take it: the same in all of them. */
  date: z.optional(z.object({ now: z.string(), next: z.string() })),
  /** False where something is there already (law 4); the user may tick it. */
  ticked: z.boolean(),
  /** Why it is not ticked, or something the user should know; a code. */
  note: z.optional(z.string()),
});
export type PlannedWrite = z.infer<typeof PlannedWrite>;

/** A control or field that the plan leaves alone, and why (law 2). */
export const LeftAlone = z.object({
  ref: z.optional(ControlRef),
  path: z.optional(FieldPath),
  label: z.string(),
  reason: z.string(),
  params: z._default(z.record(z.string(), z.string()), {}),
});
export type LeftAlone = z.infer<typeof LeftAlone>;

export const FillPlan = z.object({
  writes: z.array(PlannedWrite),
  leftAlone: z.array(LeftAlone),
  /** What could be pressed first, for values that have no control yet. */
  acts: z.optional(z.array(PlannedAct)),
});
export type FillPlan = z.infer<typeof FillPlan>;

export const FilledField = z.object({
  ref: ControlRef,
  path: FieldPath,
  label: z.string(),
  old: z.union([z.string(), z.array(z.string())]),
  new: z.union([z.string(), z.array(z.string())]),
  outcome: FieldOutcome,
  /** Milliseconds spent on the field, reading back included. */
  ms: z.number(),
});
export type FilledField = z.infer<typeof FilledField>;

/** What became of an act. `done`: presses that brought what they should, of `times`. */
export const DoneAct = z.object({
  ref: ActRef,
  kind: ActKind,
  label: z.string(),
  times: z.int(),
  done: z.int(),
  outcome: FieldOutcome,
});
export type DoneAct = z.infer<typeof DoneAct>;

/**
 * What the page agent answers after filling or undoing. `clicks`: every element it clicked, in words. `held`: every form
 * that the page itself tried to send meanwhile, in words; none was sent.
 */
export const FillReport = z.object({
  fields: z.array(FilledField),
  clicks: z.array(z.string()),
  held: z.optional(z.array(z.string())),
  /** Acts that were ticked, in the order in which they were tried. */
  acts: z.optional(z.array(DoneAct)),
  ms: z.number(),
});
export type FillReport = z.infer<typeof FillReport>;
