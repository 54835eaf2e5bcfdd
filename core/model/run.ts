import { z } from './zod.ts';

/** Why somebody of a run's list is not filled at all. */
export const UnfitReason = z.enum(['missing', 'duplicate', 'homonym']);
export type UnfitReason = z.infer<typeof UnfitReason>;

/** One line of a run: whom it means, or why it means nobody. */
export const RunEntry = z.object({
  /** The name as the roster or the list has it. */
  name: z.string(),
  subjectId: z.optional(z.uuid()),
  /** What tells the person from others of the name, masked. */
  key: z.optional(z.string()),
  unfit: z.optional(UnfitReason),
});
export type RunEntry = z.infer<typeof RunEntry>;

/** Why a person was passed over, or not filled to the end. */
export const RunReason = z.enum([
  'byUser',
  'notSaved',
  'severalRecords',
  'personGone',
  'interrupted',
  'fieldsFailed',
]);
export type RunReason = z.infer<typeof RunReason>;

/** Fields by what became of them. */
export const FieldCounts = z.object({
  verified: z.int().check(z.nonnegative()),
  skipped: z.int().check(z.nonnegative()),
  failed: z.int().check(z.nonnegative()),
});
export type FieldCounts = z.infer<typeof FieldCounts>;

/**
 * 批量 in the journal: who was to be filled, and each step of each person, written before and after it is done. `at` is
 * the person's place in the list, from 0.
 */
export const runPayloads = [
  z.object({
    kind: z.literal('run.started'),
    runId: z.uuid(),
    formTypeId: z.string(),
    entries: z.array(RunEntry).check(z.minLength(1)),
  }),
  /** A window began, or went on, with the run. */
  z.object({ kind: z.literal('run.resumed'), runId: z.uuid() }),
  z.object({ kind: z.literal('run.paused'), runId: z.uuid() }),
  z.object({
    kind: z.literal('run.step'),
    runId: z.uuid(),
    at: z.int().check(z.nonnegative()),
    subjectId: z.optional(z.uuid()),
    state: z.enum(['filling', 'filled', 'saved', 'skipped', 'failed']),
    reason: z.optional(RunReason),
    /** The fill that begins or has ended; its report is the proof. */
    fillId: z.optional(z.uuid()),
    /** Origin of the portal that is filled. */
    origin: z.optional(z.string()),
    counts: z.optional(FieldCounts),
    /** How it is known that the portal saved: the record page gave way, or the user said so. */
    seenBy: z.optional(z.enum(['page', 'user'])),
  }),
  /** A new pass over these. */
  z.object({
    kind: z.literal('run.retried'),
    runId: z.uuid(),
    at: z.array(z.int().check(z.nonnegative())).check(z.minLength(1)),
  }),
  z.object({ kind: z.literal('run.finished'), runId: z.uuid() }),
] as const;
