import { z } from './zod.ts';

/** Reference to something to press in one page: frame and number; lives as long as the page agent. */
export const ActRef = z.string().check(z.regex(/^f\d+:a\d+$/));
export type ActRef = z.infer<typeof ActRef>;

/** What a press would bring: a further row, another panel in the place of the one that is shown, or a part that is folded. */
export const ActKind = z.enum(['addRow', 'tab', 'section']);
export type ActKind = z.infer<typeof ActKind>;

/** Something that the page offers to press and that may bring more of the form. It never submits and never leaves the page. */
export const DescribedAct = z.object({
  ref: ActRef,
  kind: ActKind,
  /** As the page prints it; `+` for a button with nothing but a sign. */
  label: z.string(),
  /** Titles of the parts around it, outermost first. */
  section: z.array(z.string()),
  /** Columns of the table that it adds to, from left to right; empty where it belongs to none. */
  columns: z.array(z.string()),
  /** Short texts of the part that a tab or header hides, where it is in the page already; names of fields may be among them. */
  inside: z.optional(z.array(z.string())),
  /** References of the controls in the table or block that it adds to. */
  controls: z.array(z.string()),
});
export type DescribedAct = z.infer<typeof DescribedAct>;

/** An act that would help, as the preview offers it. Nothing is pressed that is not ticked. */
export const PlannedAct = z.object({
  ref: ActRef,
  kind: ActKind,
  label: z.string(),
  /** The innermost part of the page it stands in; `''` where there is none. */
  place: z.string(),
  /** How often it is to be pressed. */
  times: z.int().check(z.positive()),
  /** Names of what should find a place by it. */
  expects: z.array(z.string()),
  ticked: z.boolean(),
});
export type PlannedAct = z.infer<typeof PlannedAct>;
