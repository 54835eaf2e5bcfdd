import { z } from './zod.ts';

/** Name of the settings and of the alarm. */
export const REMINDERS_KEY = 'reminders';

/** 提醒: off by default. */
export const ReminderSettings = z.object({
  on: z._default(z.boolean(), false),
  /** Days before a deadline. */
  leads: z._default(z.array(z.int().check(z.nonnegative())), [7, 3, 1]),
  /** Deadline and lead time of what was told already. */
  told: z._default(z.array(z.string()), []),
  /** Day on which deadlines were looked through last; `''` before the first time. */
  lookedOn: z._default(z.string(), ''),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;
