import type { Fix } from '#core/fixes/fix.ts';
import type { DescribedControl } from '#core/model/page.ts';
import { ControlRef, DescribedPage } from '#core/model/page.ts';
import { z } from '#core/model/zod.ts';

const Value = z.union([z.string(), z.array(z.string())]);
/** More than anybody changes between two pauses, and than a page draws anew at once. */
const MOST = 500;

/**
 * What the live checking in a page may ask of the background. It comes from a world next to the page, so everything is parsed,
 * and is answered only for tabs in which the user has turned it on.
 */
export const LiveRequest = z.discriminatedUnion('type', [
  /** Begins with what was read when it was turned on. */
  z.object({ type: z.literal('live.begin') }),
  /** The page has other controls by now: reads it anew. */
  z.object({ type: z.literal('live.look') }),
  /** What these controls hold now; `touched`: the user was in it. */
  z.object({
    type: z.literal('live.changed'),
    values: z
      .array(z.object({ ref: ControlRef, value: Value, touched: z.boolean() }))
      .check(z.maxLength(MOST)),
  }),
  /** The user takes the repair that is offered for a control, or takes it back. What is written is not for the page to say. */
  z.object({ type: z.literal('live.fix'), ref: ControlRef, undo: z.boolean() }),
]);
export type LiveRequest = z.infer<typeof LiveRequest>;

/** A sign beside a control. */
export interface LiveMark {
  ref: string;
  /** The field's name, for those who cannot see where the sign stands. */
  label: string;
  /** The worst that is said; `fix`: only how it is written can be repaired; `done`: it was. */
  tone: 'fail' | 'review' | 'fix' | 'done';
  reasons: { outcome: 'fail' | 'review'; text: string }[];
  /** What could be written instead, as it may be shown, and ids of the repairs. */
  offer?: { fixes: Fix['id'][]; now: string; next: string } | undefined;
  /** What was repaired, and can be taken back. */
  done?: { before: string; now: string } | undefined;
}

/** What the background and the popup tell the live checking in a page. */
export type LiveOrder =
  | { type: 'live.marks'; locale: 'zh-CN' | 'en'; marks: LiveMark[] }
  | { type: 'live.stop' }
  | { type: 'live.isOn' };

/** The background's answer to `live.fix`: why it was not written, where it was not. */
export interface FixAnswer {
  reason?: string;
  params?: Readonly<Record<string, string>>;
}

/** What is kept of a tab in which live checking is on: in memory, for as long as the browser runs. */
export const LiveTab = z.object({
  formId: z.string(),
  packId: z.string(),
  pages: z.array(DescribedPage),
  /** Controls that the user has changed since: an empty field is only spoken of once somebody was in it. */
  touched: z.array(ControlRef),
  /** Repairs that can be taken back. */
  applied: z.array(z.object({ ref: ControlRef, before: z.string(), now: z.string() })),
});
export type LiveTab = z.infer<typeof LiveTab>;

export type ControlValue = DescribedControl['value'];
