import { IsoInstant } from './values.ts';
import { z } from './zod.ts';

/** A file with what stands in a workbook about people, as the add-on made it: what left, and what for (law 10). No number of anybody's. */
export const MadeExport = z.object({
  at: IsoInstant,
  kind: z.enum(['copy', 'gather']),
  file: z.string().check(z.maxLength(400)),
  rows: z.int().check(z.nonnegative()),
  /** ID numbers and the like in full: the purpose that the user gave. */
  purpose: z.optional(z.string().check(z.maxLength(400))),
  /** Without it the file may or may not have been saved. */
  done: z.boolean(),
});
export type MadeExport = z.infer<typeof MadeExport>;
