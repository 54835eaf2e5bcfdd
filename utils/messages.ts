import { Draft } from '#core/model/event.ts';
import { CriterionId } from '#core/model/pack.ts';
import { CriterionVerdict, Decision, MachineSaid, Verdict } from '#core/model/review.ts';
import { FieldPath } from '#core/model/values.ts';
import { TOGETHER } from '#core/review/together.ts';
import { z } from '#core/model/zod.ts';

const Ref = z.string().check(z.regex(/^f\d+:[ct]\d+$/));
/** Titles of pages are cut, in characters. */
export const LONGEST_TITLE = 80;
/** A form has no more fields than this. */
export const MOST_SHOWN = 500;
const Tone = z.enum(['pass', 'fail', 'review']);

/** What the page showed of a field when the checklist was read. */
const ShownAt = z.object({
  ref: Ref,
  path: FieldPath,
  value: z.union([z.string(), z.array(z.string())]),
});
const ShownThere = z.array(ShownAt).check(z.maxLength(MOST_SHOWN));
const Clues = z.array(z.object({ path: FieldPath, value: z.string() })).check(z.maxLength(MOST_SHOWN));
const Name = z.string().check(z.minLength(1), z.maxLength(80));

/** What was pressed or typed about a criterion and is not saved; `''` where nothing was. */
export const KeptDraft = z.object({
  criterionId: CriterionId,
  comment: z.string(),
  /** As typed. */
  score: z.string(),
  verdict: z.union([Verdict, z.literal('')]),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** Whose draft it is. */
export const DraftAbout = z.object({
  page: z.string(),
  formId: z.string(),
  packId: z.string(),
  subjectName: z.string(),
  clues: Clues,
});
export type DraftAbout = z.infer<typeof DraftAbout>;

/** The checklist that is on the screen, as far as it tells what it is about. */
const Before = z.object({
  page: z.string(),
  formId: z.string(),
  packId: z.string(),
  reviewId: z.string(),
  subjectName: z.string(),
  typed: z.optional(Name),
  clues: Clues,
  shown: ShownThere,
  /** It is about one row of a list. */
  listed: z.optional(z.boolean()),
});

/** What the reviewer saw when acting: the review's latest event, and the verdicts that stood at the criterion. */
const Seen = z.object({ base: Draft.shape.base, settles: Draft.shape.settles });

/** Whom and what a review is about, as the reviewer saw it when acting. */
const target = {
  reviewId: z.uuid(),
  packId: z.string(),
  formId: z.string(),
  page: z.string(),
  pageTitle: z.string().check(z.maxLength(LONGEST_TITLE)),
  subjectName: Name,
  typed: z.optional(Name),
  clues: Clues,
  shown: ShownThere,
};
const about = { ...target, seen: Seen };
/** So many verdicts are stored at a time. */
const MOST_TOGETHER = 500;

/** A verdict that was given to several criteria at once: what the machine found wanting is judged by itself. */
const TogetherVerdict = z.object({
  criterionId: CriterionId,
  verdict: z.enum(TOGETHER),
  machine: z.enum(['pass', 'review', 'na', 'error']),
  comment: z.literal(''),
  quote: z.optional(z.string()),
});

/**
 * What the checklist in a page may ask of the background. It comes from a world next to the page, so everything is
 * parsed, and nothing in it says which page is acted on: that is the sender's own tab. `page` is the address that the
 * checklist was read at, `shown` tells whose form that was; a tab that has moved on since is not judged.
 */
export const OverlayRequest = z.discriminatedUnion('type', [
  /**
   * Reads the page anew. What is not given is recognised in the page or taken from the settings. `typed` is a name that
   * the reviewer gave to the person of `before`: it holds as long as the page shows that person.
   */
  z.object({
    type: z.literal('overlay.read'),
    formId: z.optional(z.string()),
    packId: z.optional(z.string()),
    typed: z.optional(Name),
    before: z.optional(Before),
    /** The reviewer says that it is still the person of `before`. */
    confirmed: z.optional(z.boolean()),
    /** Row of a list that the reviewer goes to, whoever was at hand before. */
    row: z.optional(z.int().check(z.nonnegative())),
  }),
  /** Marks quotes in the page; replaces earlier marks, an empty list takes them away. */
  z.object({
    type: z.literal('overlay.mark'),
    marks: z.array(z.object({ ref: Ref, quote: z.string(), tone: Tone })).check(z.maxLength(500)),
  }),
  /** Leads to a place of the page; to a quote in it where one is given. */
  z.object({ type: z.literal('overlay.show'), ref: Ref, quote: z.optional(z.string()) }),
  z.object({
    type: z.literal('overlay.judge'),
    ...about,
    verdict: CriterionVerdict,
    /** Whose word it is, where it is given back to somebody. */
    of: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('overlay.withdraw'),
    reviewId: z.uuid(),
    formId: z.string(),
    page: z.string(),
    clues: Clues,
    shown: ShownThere,
    criterionId: CriterionId,
    seen: Seen,
  }),
  /** One verdict for several criteria at once. */
  z.object({
    type: z.literal('overlay.judgeTogether'),
    ...target,
    verdicts: z
      .array(z.object({ verdict: TogetherVerdict, seen: Seen }))
      .check(z.minLength(1), z.maxLength(MOST_TOGETHER)),
  }),
  /** Takes several verdicts back at once. */
  z.object({
    type: z.literal('overlay.takeBack'),
    ...target,
    verdicts: z
      .array(z.object({ criterionId: CriterionId, seen: Seen }))
      .check(z.minLength(1), z.maxLength(MOST_TOGETHER)),
  }),
  /** Whether the checklist goes on by itself after a verdict: kept in the settings. */
  z.object({ type: z.literal('overlay.goOn'), on: z.boolean() }),
  /** Decides about the whole form, or takes the latest decision back. */
  z.object({
    type: z.literal('overlay.decide'),
    ...about,
    decision: Decision,
    comment: z.string(),
    criterionIds: z.array(CriterionId).check(z.maxLength(MOST_SHOWN)),
    machine: z.optional(MachineSaid),
  }),
  /** Keeps what is not saved yet over a page that goes away; all empty: forgets it. */
  z.object({ type: z.literal('overlay.keep'), about: DraftAbout, draft: KeptDraft }),
  z.object({ type: z.literal('overlay.kept'), about: DraftAbout }),
  /** The reviewer's own latest comments on a criterion; on whole forms where none is given. */
  z.object({ type: z.literal('overlay.comments'), criterionId: z.optional(CriterionId) }),
]);
export type OverlayRequest = z.infer<typeof OverlayRequest>;

/** Answer to a request: a value, or the code of what went wrong. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; params: Readonly<Record<string, string | number>> };
