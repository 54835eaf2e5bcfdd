import { z } from './zod.ts';
import { ActRef } from './act.ts';
import { ControlRef, DescribedPage, FieldOutcome, FillReport, PlannedWrite } from './page.ts';

/** What the popup, background or overlay may ask of the agent in one frame of a page. */
export const AgentRequest = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('describe'),
    frame: z.int().check(z.nonnegative()),
    /** Looks without taking what is seen for what the user saw: writes go on from the description before. */
    glance: z.optional(z.literal(true)),
    /** Reads the rows of lists as well. */
    lists: z.optional(z.literal(true)),
  }),
  z.object({ type: z.literal('fill'), writes: z.array(PlannedWrite) }),
  /** Presses one described act once, waits until the page stands still, and sees what it brought. */
  z.object({ type: z.literal('act'), ref: ActRef }),
  /** Undoes the fills of this page, latest first, and answers what was restored. */
  z.object({ type: z.literal('undo') }),
  /** Waits until what was written stands still, and answers what the page tried to send since the last report. */
  z.object({ type: z.literal('settle') }),
  /** Scrolls a control or text, or a quote in it, into view and marks it for a moment. */
  z.object({ type: z.literal('show'), ref: z.string(), quote: z.optional(z.string()) }),
  /**
   * Marks the control under the pointer, and answers with the one that the user presses; the page does not get that press. Ends
   * with none at Escape, or when asked to `stop`.
   */
  z.object({ type: z.literal('pick'), stop: z.optional(z.literal(true)) }),
  /** Asks which of these no longer show what they did when they were described, and which are out of sight. */
  z.object({
    type: z.literal('changed'),
    shown: z.array(z.object({ ref: z.string(), value: z.union([z.string(), z.array(z.string())]) })),
  }),
  /** Marks quotes in the page without touching its DOM; replaces earlier marks. */
  z.object({
    type: z.literal('highlight'),
    marks: z.array(
      z.object({ ref: z.string(), quote: z.string(), tone: z.enum(['pass', 'fail', 'review']) }),
    ),
  }),
]);
export type AgentRequest = z.infer<typeof AgentRequest>;

export const AgentAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('described'), page: DescribedPage }),
  z.object({ type: z.literal('filled'), report: FillReport }),
  z.object({
    type: z.literal('acted'),
    outcome: FieldOutcome,
    clicks: z.array(z.string()),
    held: z.array(z.string()),
  }),
  z.object({ type: z.literal('undone'), report: FillReport }),
  z.object({ type: z.literal('picked'), ref: z.optional(ControlRef) }),
  z.object({ type: z.literal('settled'), held: z.array(z.string()) }),
  /** `missing`: marks whose quote the page shows no more. */
  z.object({ type: z.literal('marked'), missing: z.array(z.object({ ref: z.string(), quote: z.string() })) }),
  /** `missing`: refs that the page no longer has, or no longer shows so. `unseen`: those it has unchanged, not drawn. `box`: where the shown one now is in the top window, in CSS pixels. */
  z.object({
    type: z.literal('done'),
    missing: z.array(z.string()),
    unseen: z.optional(z.array(z.string())),
    box: z.optional(z.object({ left: z.number(), right: z.number() })),
  }),
  /** The frame is of another origin than the top page, or the request failed; a code for `locales/`. */
  z.object({ type: z.literal('refused'), reason: z.string(), detail: z.optional(z.string()) }),
]);
export type AgentAnswer = z.infer<typeof AgentAnswer>;
