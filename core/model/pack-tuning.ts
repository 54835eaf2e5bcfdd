import { z } from './zod.ts';

/** What an office set itself in a pack: its local numbers (law 7), and which checks run. */
export const PackTuning = z.object({
  packId: z.string().check(z.minLength(1)),
  /** By parameter; `null`: without a value, so that the checks that need it answer `na`. */
  parameters: z.record(z.string(), z.nullable(z.union([z.number(), z.string()]))),
  /** By id of the use of a check. */
  checks: z.record(z.string(), z.boolean()),
});
export type PackTuning = z.infer<typeof PackTuning>;

/** How many things are set. */
export function sizeOf({ parameters, checks }: PackTuning): number {
  return Object.keys(parameters).length + Object.keys(checks).length;
}

/** Whether anything is set at all. */
export function isTuned(tuning: PackTuning): boolean {
  return sizeOf(tuning) > 0;
}
