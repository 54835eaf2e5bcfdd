import { JiannuoError } from '../errors.ts';
import { type JournalEvent, originOf, Payload } from '../model/event.ts';
import { canonicalJson, sha256Hex } from '../model/journal.ts';
import { maskNumbers } from '../model/mask.ts';
import { fileStamp } from '../model/shared-file.ts';
import { Calibration } from '../model/review.ts';
import { IsoInstant } from '../model/values.ts';
import { z } from '../model/zod.ts';
import { identityOf, isReviewPayload, type ReviewPayload, undoneMerges } from './merged.ts';

const FORMAT = 'jiannuo-reviews';
const VERSION = 1;

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One event of a review as it travels: `id`, `base` and `settles` are identities that hold in every store. */
export const TravellingEvent = z.object({
  id: Hash,
  base: z.nullable(Hash),
  settles: z.optional(z.array(Hash)),
  device: z.uuid(),
  claimedAt: IsoInstant,
  who: z.string(),
  payload: Payload,
});
export type TravellingEvent = Omit<z.infer<typeof TravellingEvent>, 'payload'> & { payload: ReviewPayload };

const Head = z.object({ format: z.literal(FORMAT), version: z.int() });
const Body = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  savedAt: IsoInstant,
  savedBy: z.string(),
  events: z.array(TravellingEvent),
  calibrations: z._default(z.array(Calibration), []),
});

/** 审核文件: whole reviews, each event by whoever said it first. Numbers of people are in it as the journal has them: masked. */
export interface ReviewFile {
  savedAt: string;
  savedBy: string;
  events: TravellingEvent[];
  /** Forms that whoever saved it asks everybody to judge first. */
  calibrations: Calibration[];
}

/**
 * The events of reviews as they travel, in journal order; what an undone merge had brought stays behind.
 * @param chosen ids of the reviews; all of them where absent
 */
export function travelling(events: readonly JournalEvent[], chosen?: ReadonlySet<string>): TravellingEvent[] {
  const isUndone = undoneMerges(events);
  const known = new Map(events.map((event) => [event.hash, event]));
  /** The identity of what an author had seen; where that stays behind, what its author had seen. */
  const seen = (hash: string | null): string | null => {
    const event = hash === null ? undefined : known.get(hash);
    if (!event) return hash;
    return isUndone(event) ? seen(event.base) : identityOf(event);
  };
  return events.flatMap((event): TravellingEvent[] => {
    const { payload } = event;
    if (!isReviewPayload(payload) || isUndone(event)) return [];
    if (chosen && !chosen.has(payload.reviewId)) return [];
    const { device, claimedAt, who } = originOf(payload) ?? event;
    const { origin: _origin, ...said } = payload;
    const settles = event.settles?.map(seen).filter((hash) => hash !== null);
    return [
      {
        id: identityOf(event),
        base: seen(event.base),
        ...(settles && settles.length > 0 ? { settles } : {}),
        device,
        claimedAt,
        who,
        payload: masked(said),
      },
    ];
  });
}

/** Whoever typed a number into a comment meant it for this store (law 10). */
function masked(payload: ReviewPayload): ReviewPayload {
  if (payload.kind === 'review.withdrawn') return payload;
  if (payload.kind === 'review.decided') return { ...payload, comment: maskNumbers(payload.comment) };
  const { comment, quote, ...verdict } = payload.verdict;
  return {
    ...payload,
    verdict: {
      ...verdict,
      comment: maskNumbers(comment),
      ...(quote === undefined ? {} : { quote: maskNumbers(quote) }),
    },
  };
}

/** The text of a review file, with the SHA-256 over everything else in it. */
export function writeReviewFile(file: ReviewFile): string {
  const body = { format: FORMAT, version: VERSION, ...file };
  return `${JSON.stringify({ ...body, sha256: sha256Hex(canonicalJson(body)) }, null, 1)}\n`;
}

/**
 * Reads a review file, all of it or nothing.
 * @throws `reviewFile.notJson`, `.other`, `.newer`, `.damaged` for one that was changed or cut, `.empty`
 */
export function readReviewFile(text: string): ReviewFile {
  const file = parseJson(text);
  const head = Head.safeParse(file);
  if (!head.success) throw new JiannuoError('reviewFile.other');
  if (head.data.version > VERSION) throw new JiannuoError('reviewFile.newer', { version: head.data.version });
  const { sha256, ...body } = file as Record<string, unknown>;
  if (sha256 !== sha256Hex(canonicalJson(body))) throw new JiannuoError('reviewFile.damaged');
  const parsed = Body.safeParse(body);
  if (!parsed.success) throw new JiannuoError('reviewFile.damaged', {}, { cause: parsed.error });
  const { savedAt, savedBy, events, calibrations } = parsed.data;
  if (events.length === 0) throw new JiannuoError('reviewFile.empty');
  return {
    savedAt,
    savedBy,
    calibrations,
    events: events.map((event) => {
      if (!isReviewPayload(event.payload)) throw new JiannuoError('reviewFile.damaged');
      const { origin: _origin, ...payload } = event.payload;
      return { ...event, payload };
    }),
  };
}

export function reviewFileName(now: Date, who: string): string {
  return `践诺审核/审核-${who.replaceAll(/[\\/:*?"<>|.\s]+/g, '')}-${fileStamp(now)}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError('reviewFile.notJson', {}, { cause: error });
  }
}
