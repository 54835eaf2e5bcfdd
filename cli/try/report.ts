import { PageReport } from '#core/model/page-report.ts';
import { IsoInstant } from '#core/model/values.ts';
import { z } from '#core/model/zod.ts';

/** How a page ended. `refused`: it was not tried, or the trial broke; `stopped`: the fill broke off in the middle. */
const Status = z.enum(['filled', 'nothing', 'read', 'stopped', 'refused']);
export type Status = z.infer<typeof Status>;

const Ms = z.number();
const Count = z.int().check(z.nonnegative());

const UsedForm = z.object({
  /** As the record names it, `''` where it names none. */
  asked: z.string(),
  id: z.nullable(z.string()),
  why: z.enum(['record', 'detected', 'general', 'unknown']),
  whyText: z.string(),
});

const head = {
  url: z.string(),
  /** Path of the record file as given, `inline`, or `null` where nothing was to be filled. */
  record: z.nullable(z.string()),
  status: Status,
  /** What the popup said of it, or why it was refused. */
  message: z.string(),
  form: z.nullable(UsedForm),
  /** Keys of the record that nobody knows; texts among them were kept as `extra`. */
  unknownFields: z.array(z.string()),
  /** Milliseconds from opening the page to its report, and of these until the page stood still. */
  ms: Ms,
  loadMs: Ms,
  /** False where the page never came to rest and was tried as it was. */
  cameToRest: z.boolean(),
};

/** One page of a trial: what the popup reported, under how it came about. Refused before: only that. */
export const TriedPage = z.extend(
  z.partial(z.omit(PageReport, { format: true, version: true, madeAt: true, form: true })),
  head,
);
export type TriedPage = z.infer<typeof TriedPage>;

const Summary = z.object({
  pages: Count,
  filled: Count,
  nothing: Count,
  read: Count,
  stopped: Count,
  refused: Count,
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
  describeMs: Ms,
  fillMs: Ms,
  undoMs: Ms,
  ms: Ms,
});
type Summary = z.infer<typeof Summary>;

/** 试填报告: what `npm run try` writes. */
export const TryReport = z.object({
  format: z.literal('jiannuo-try'),
  version: z.literal(1),
  madeAt: IsoInstant,
  extension: z.string(),
  browser: z.string(),
  summary: Summary,
  pages: z.array(TriedPage),
});
export type TryReport = z.infer<typeof TryReport>;

/** Sums over all pages. */
export function summaryOf(pages: readonly TriedPage[], ms: number): Summary {
  const ended = (status: Status): number => pages.filter((page) => page.status === status).length;
  const sum = (name: keyof NonNullable<TriedPage['totals']>): number =>
    pages.reduce((total, page) => total + (page.totals?.[name] ?? 0), 0);
  return {
    pages: pages.length,
    filled: ended('filled'),
    nothing: ended('nothing'),
    read: ended('read'),
    stopped: ended('stopped'),
    refused: ended('refused'),
    controls: sum('controls'),
    verified: sum('verified'),
    skipped: sum('skipped'),
    failed: sum('failed'),
    texts: sum('texts'),
    leftAlone: sum('leftAlone'),
    clicks: sum('clicks'),
    heldBack: sum('heldBack'),
    restored: sum('restored'),
    notRestored: sum('notRestored'),
    describeMs: sum('describeMs'),
    fillMs: sum('fillMs'),
    undoMs: sum('undoMs'),
    ms,
  };
}
