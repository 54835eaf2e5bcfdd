import { z } from '#core/model/zod.ts';

const Fields = z.union([z.literal('all'), z.array(z.string())]);

/** What must hold of one hostile page; written before the product was run on it. `all`: every field of the form. */
export const Holds = z.strictObject({
  about: z.string(),
  /** Fields that are to be verified. */
  verified: z.optional(Fields),
  /** Fields that must not count as verified, whatever is tried. */
  notVerified: z.optional(Fields),
  /** Fields whose value is nowhere, at no time. */
  never: z.optional(Fields),
  /** The page goes somewhere else in the middle: there is no page to undo on. */
  elsewhere: z.optional(z.literal(true)),
  /** The page has a function `turn`, called between the preview and the fill. */
  turn: z.optional(z.literal(true)),
  /** The page's own script keeps a copy of what was typed, in what is marked `data-own`. */
  keeps: z.optional(z.literal(true)),
  /** The page's own script presses its own buttons. */
  presses: z.optional(z.literal(true)),
  /** Where the page's own script sends what was typed. */
  sends: z.optional(z.array(z.string())),
  /** The page keeps the browser busy. */
  heavy: z.optional(z.literal(true)),
  headers: z.optional(z.record(z.string(), z.string())),
});
export type Holds = z.infer<typeof Holds>;
