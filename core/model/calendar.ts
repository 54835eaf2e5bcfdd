import { IsoDate } from './values.ts';
import { z } from './zod.ts';

/** A day that the calendar has: days are counted from it. */
const Day = IsoDate.check(z.refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`))));

/** What the user puts into the calendar of a campaign: 截止日期, 联席会议, 其他. */
export const CalendarEntryKind = z.enum(['deadline', 'meeting', 'other']);
export type CalendarEntryKind = z.infer<typeof CalendarEntryKind>;

/** An entry of 活动日程. */
export const CalendarEntry = z.object({
  id: z.uuid(),
  kind: CalendarEntryKind,
  date: Day,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  note: z.string().check(z.maxLength(2000)),
  /** Campaign it belongs to; absent for all of them. */
  packId: z.optional(z.string()),
  /** Of a meeting: whether it took place. */
  held: z.optional(z.boolean()),
  /** Of a deadline: whether it was met. */
  done: z.optional(z.boolean()),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** How many joint meetings a campaign asks for, where its pack does not say (law 7). */
export const MeetingRequirement = z.object({
  packId: z.string().check(z.minLength(1)),
  /** `null`: taken back. */
  count: z.nullable(z.int().check(z.positive(), z.maximum(366))),
  per: z.enum(['month', 'quarter', 'year', 'campaign']),
});
export type MeetingRequirement = z.infer<typeof MeetingRequirement>;
export type MeetingSpan = MeetingRequirement['per'];
