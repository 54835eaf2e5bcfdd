import { ActKind, ActRef } from './act.ts';
import { Outcome } from './finding.ts';
import { ControlKind, ControlRef, Label, LabelEvidence } from './page.ts';
import { FieldPath, IsoInstant } from './values.ts';
import { z } from './zod.ts';

const Shown = z.union([z.string(), z.array(z.string())]);
const Count = z.int().check(z.nonnegative());
const Row = z.object({ table: z.string(), index: Count });

/** A code and its sentence in the language of the screen. */
const Why = { reason: z.nullable(z.string()), reasonText: z.nullable(z.string()) };

/** One control of the page, whether or not anything was done with it. */
export const ReportedControl = z.object({
  ref: ControlRef,
  frame: Count,
  /** The label that counted, and the mechanism that found it; `null` where the control has none. */
  label: z.string(),
  evidence: z.nullable(LabelEvidence),
  confidence: z.number(),
  /** Every label that was found, best first. */
  labels: z.array(Label),
  section: z.array(z.string()),
  row: z.optional(Row),
  kind: ControlKind,
  widget: z.string(),
  required: z.boolean(),
  /** The field that it holds; `null` where it stands for none, or nobody can say for which. */
  field: z.nullable(FieldPath),
  old: Shown,
  /** What was written, or would be; `null` where there was nothing to write. */
  new: z.nullable(Shown),
  /** What it showed when it was last seen after a write; `null` where it was not seen any more. */
  now: z.nullable(Shown),
  outcome: z.enum(['verified', 'skipped', 'failed']),
  ...Why,
  /** Milliseconds spent on the control, reading back included. */
  ms: z.number(),
});
export type ReportedControl = z.infer<typeof ReportedControl>;

/** A label and value that the page shows as text. */
export const ReportedText = z.object({
  ref: z.string(),
  frame: Count,
  label: z.string(),
  evidence: LabelEvidence,
  confidence: z.number(),
  section: z.array(z.string()),
  row: z.optional(Row),
  field: z.nullable(FieldPath),
  value: z.string(),
});
export type ReportedText = z.infer<typeof ReportedText>;

/** A value of the record for which the page has no control. */
export const ReportedField = z.object({ field: FieldPath, label: z.string(), value: z.string(), ...Why });
export type ReportedField = z.infer<typeof ReportedField>;

/** A control after undoing: one that was put back, or one that differs from before all the same. */
export const RestoredControl = z.object({
  ref: ControlRef,
  label: z.string(),
  field: z.nullable(FieldPath),
  /** What it held before the fill, and what it shows after the undoing. */
  old: Shown,
  now: z.nullable(Shown),
  restored: z.boolean(),
  ...Why,
});
export type RestoredControl = z.infer<typeof RestoredControl>;

/** Something to press that would bring more of the form: offered, ticked or not, and what came of it. */
export const ReportedAct = z.object({
  ref: ActRef,
  kind: ActKind,
  label: z.string(),
  place: z.string(),
  /** How often it is to be pressed, and how often a press brought what it should. */
  times: Count,
  done: Count,
  expects: z.array(z.string()),
  ticked: z.boolean(),
  outcome: z.enum(['verified', 'skipped', 'failed']),
  ...Why,
});
export type ReportedAct = z.infer<typeof ReportedAct>;

/** Findings of one pack about what the page shows, or about the record. */
export const ReportedFindings = z.object({
  pack: z.string(),
  about: z.enum(['page', 'record']),
  items: z.array(
    z.object({
      outcome: Outcome,
      text: z.string(),
      quotes: z.array(z.string()),
      field: z.nullable(FieldPath),
    }),
  ),
});
export type ReportedFindings = z.infer<typeof ReportedFindings>;

/**
 * 填写报告: one page as it was read, planned, filled and undone, with every control that it has. `stage` is how far the
 * work has come. ID numbers and phone numbers are masked unless `revealed`.
 */
export const PageReport = z.object({
  format: z.literal('jiannuo-page-report'),
  version: z.literal(1),
  madeAt: IsoInstant,
  stage: z.enum(['read', 'preview', 'filled', 'undone']),
  revealed: z.boolean(),
  page: z.object({ url: z.string(), title: z.string(), foreignFrames: Count }),
  /** `null` where no form was recognised or chosen. */
  form: z.nullable(z.object({ id: z.string(), title: z.string(), detection: z.string() })),
  /** Why nothing at all was to be written, such as a page that shows another person. */
  refusal: z.nullable(z.object({ reason: z.string(), reasonText: z.string() })),
  /** What ended the fill early, in words. */
  stopped: z.nullable(z.string()),
  controls: z.array(ReportedControl),
  texts: z.array(ReportedText),
  leftAlone: z.array(ReportedField),
  acts: z.array(ReportedAct),
  /** Every element that was clicked, and every form that the page tried to send and that was held back, in words. */
  clicks: z.array(z.string()),
  heldBack: z.array(z.string()),
  undo: z.nullable(
    z.object({
      controls: z.array(RestoredControl),
      clicks: z.array(z.string()),
      heldBack: z.array(z.string()),
    }),
  ),
  findings: z.array(ReportedFindings),
  totals: z.object({
    controls: Count,
    verified: Count,
    skipped: Count,
    failed: Count,
    texts: Count,
    leftAlone: Count,
    clicks: Count,
    heldBack: Count,
    restored: Count,
    notRestored: Count,
    /** Milliseconds for reading the page, for writing and reading back, and for undoing. */
    describeMs: z.number(),
    fillMs: z.number(),
    undoMs: z.number(),
  }),
});
export type PageReport = z.infer<typeof PageReport>;
