import { CalendarEntry, MeetingRequirement } from './calendar.ts';
import { CheckedTemplate } from './checked-template.ts';
import { z } from './zod.ts';
import { AuthoredPack } from './pack-example.ts';
import { PackTuning } from './pack-tuning.ts';
import { FillReport } from './page.ts';
import { CriterionId } from './pack.ts';
import { Calibration, CriterionVerdict, Decision, MachineSaid, Origin, ReviewTarget } from './review.ts';
import { runPayloads } from './run.ts';
import { samplePayloads } from './sample.ts';
import { KeptLayout } from './sheet-layout.ts';
import { Subject } from './subject.ts';
import { Taught } from './taught.ts';
import { FieldId, IsoInstant, Values } from './values.ts';

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const exported = {
  exportId: z.uuid(),
  file: z.string(),
  rows: z.int().check(z.nonnegative()),
  contract: z.optional(z.string()),
  /** Places that the portal will read otherwise than the records say, where the user saved the file in spite of them. */
  insisted: z.optional(z.int().check(z.positive())),
  /** It was handed to the browser's print window, which does not tell whether anything was printed. */
  print: z.optional(z.literal(true)),
  /** ID numbers in full: the purpose the user gave (law 10). */
  purpose: z.optional(z.string()),
};

/**
 * What happened, in the past tense of the user. A payload is complete in itself: folding it needs nothing but the
 * state before it. Several payloads that must stand or fall together are appended in one batch.
 */
export const Payload = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subject.put'), subject: Subject }),
  z.object({
    kind: z.literal('subject.removed'),
    subjectId: z.uuid(),
    /** Records removed in the same batch: they come back with the person. */
    recordIds: z.optional(z.array(z.uuid())),
  }),
  z.object({
    kind: z.literal('record.put'),
    recordId: z.uuid(),
    formTypeId: z.string(),
    subjectId: z.uuid(),
    /** The record's whole content after the edit. */
    values: Values,
  }),
  z.object({ kind: z.literal('record.removed'), recordId: z.uuid() }),
  z.object({
    kind: z.literal('import.done'),
    importId: z.uuid(),
    file: z.string(),
    sheet: z.string(),
    imported: z.int().check(z.nonnegative()),
    refused: z.int().check(z.nonnegative()),
  }),
  z.object({ kind: z.literal('fill.started'), fillId: z.uuid(), recordId: z.uuid(), page: z.string() }),
  z.object({
    kind: z.literal('fill.finished'),
    fillId: z.uuid(),
    recordId: z.uuid(),
    page: z.string(),
    report: FillReport,
  }),
  z.object({ kind: z.literal('fill.undone'), fillId: z.uuid(), page: z.string(), report: FillReport }),
  z.object({
    kind: z.literal('review.verdict'),
    reviewId: z.uuid(),
    packId: z.string(),
    target: ReviewTarget,
    verdict: CriterionVerdict,
    /** Whose word it is, where it is not that of whoever stored it: given back by undoing, or chosen of several in dispute. */
    of: z.optional(z.string()),
    origin: z.optional(Origin),
  }),
  z.object({
    kind: z.literal('review.withdrawn'),
    reviewId: z.uuid(),
    criterionId: z.string(),
    origin: z.optional(Origin),
  }),
  /** What is done with the whole form; 退回 says why. */
  z
    .object({
      kind: z.literal('review.decided'),
      reviewId: z.uuid(),
      packId: z.string(),
      target: ReviewTarget,
      decision: Decision,
      comment: z.string(),
      /** Criteria that are the reason. */
      criterionIds: z._default(z.array(CriterionId), []),
      machine: z.optional(MachineSaid),
      /** SHA-256 (hex) of the record's content that was decided about. */
      content: z.optional(Hash),
      origin: z.optional(Origin),
    })
    .check(
      z.refine((decided) => decided.decision !== 'returned' || decided.comment.trim() !== '', {
        path: ['comment'],
        message: 'review.commentRequired',
      }),
    ),
  /** The events that a merge brought to a review no longer count, as if the file had not been merged. */
  z.object({ kind: z.literal('review.unmerged'), reviewId: z.uuid(), mergeId: z.uuid() }),
  /** 校准: a form that every reviewer judges first. */
  z.object({ kind: z.literal('calibration.put'), calibration: Calibration }),
  z.object({ kind: z.literal('calibration.removed'), calibrationId: z.uuid() }),
  /** 教一次: which field a control of a portal is. */
  z.object({ kind: z.literal('taught.put'), taught: Taught }),
  z.object({ kind: z.literal('taught.removed'), taughtId: z.uuid() }),
  /** How a portal's blank template reads, as the user checked it. */
  z.object({ kind: z.literal('template.put'), template: CheckedTemplate }),
  z.object({ kind: z.literal('template.removed'), templateId: z.uuid() }),
  /** 表头对应: how the columns of a sheet with these headers are read, as the user corrected it. */
  z.object({ kind: z.literal('layout.put'), kept: KeptLayout }),
  z.object({ kind: z.literal('layout.removed'), layoutId: z.uuid() }),
  /** A pack of the user's own, as it was imported. */
  z.object({ kind: z.literal('pack.put'), authored: AuthoredPack }),
  z.object({ kind: z.literal('pack.removed'), packId: z.string() }),
  /** The office's own numbers and choice of checks. */
  z.object({ kind: z.literal('pack.tuned'), tuning: PackTuning }),
  /** 活动日程: what the user puts into it. */
  z.object({ kind: z.literal('calendar.put'), entry: CalendarEntry }),
  z.object({ kind: z.literal('calendar.removed'), entryId: z.uuid() }),
  /** How many joint meetings are asked for, where the pack does not say. */
  z.object({ kind: z.literal('calendar.required'), requirement: MeetingRequirement }),
  /** Before the file leaves the profile; without an `export.done` after it, it may or may not have. */
  z.object({ kind: z.literal('export.started'), ...exported }),
  z.object({ kind: z.literal('export.done'), ...exported }),
  z.object({ kind: z.literal('backup.saved'), file: z.string(), events: z.int().check(z.nonnegative()) }),
  /** The first event after a backup's own. */
  z.object({
    kind: z.literal('backup.restored'),
    savedAt: z.string(),
    events: z.int().check(z.nonnegative()),
  }),
  /** Encryption of the data on this device. */
  z.object({
    kind: z.literal('vault.changed'),
    change: z.enum(['on', 'off', 'passphrase', 'recoveryCode', 'recovered']),
  }),
  /** Somebody had a masked value shown in full. */
  z.object({
    kind: z.literal('reveal.done'),
    revealId: z.uuid(),
    field: FieldId,
    subjectId: z.optional(z.uuid()),
    recordId: z.optional(z.uuid()),
    purpose: z.optional(z.string()),
  }),
  /** 清除内容: how much was taken out of the journal for good; not what. */
  z.object({
    kind: z.literal('erasure.done'),
    /** SHA-256 of the random ids of whom it erased, so that an older backup does not bring them back. */
    marks: z.optional(z.array(Hash)),
    subjects: z.int().check(z.nonnegative()),
    records: z.int().check(z.nonnegative()),
    reviews: z.int().check(z.nonnegative()),
    events: z.int().check(z.nonnegative()),
  }),
  ...runPayloads,
  ...samplePayloads,
]);
export type Payload = z.infer<typeof Payload>;
export type PayloadKind = Payload['kind'];

export const PAYLOAD_KINDS: readonly PayloadKind[] = Payload.def.options.flatMap(
  ({ shape }) => shape.kind.def.values,
);

/** The thing an event is about; versions and conflicts are counted per entity. */
export const EntityId = z
  .string()
  .check(
    z.regex(
      /^(subject|record|review|fill|import|export|backup|taught|template|layout|pack|tuning|run|sample|calendar|calibration|vault|reveal|erasure):[\w-]+$/,
    ),
  );
export type EntityId = z.infer<typeof EntityId>;

/**
 * Other versions of the entity that the user saw side by side with `base` and decided about in this event. Without it
 * a version that arrived meanwhile stays in the conflict list.
 */
const Settles = z.optional(z.array(Hash));

/** One line of the append-only journal (DESIGN section 5). */
export const JournalEvent = z.object({
  /** Place in this store's journal, from 1, without gaps. */
  sequence: z.int().check(z.positive()),
  /** SHA-256 (hex) over every other member but `sequence`, in canonical form. It is the event's identity. */
  hash: Hash,
  /** Hash of the event before it in the journal; 64 zeros for the first. */
  previous: Hash,
  entity: EntityId,
  /** Hash of the entity's event that the user saw when acting; `null` when it was new. */
  base: z.nullable(Hash),
  settles: Settles,
  device: z.uuid(),
  /** Per-device counter from 1. */
  counter: z.int().check(z.positive()),
  /** When the device's clock said it was. A claim: clocks err. */
  claimedAt: IsoInstant,
  who: z.string(),
  payload: Payload,
});
export type JournalEvent = z.infer<typeof JournalEvent>;

/** What a caller hands to the journal: the journal adds order, chain and hash. */
export const Draft = z.object({
  entity: EntityId,
  base: z.nullable(Hash),
  /** The place, from 0, of an earlier draft of the same batch that this one was made from: its hash will be the base. */
  after: z.optional(z.int().check(z.nonnegative())),
  settles: Settles,
  payload: Payload,
});
export type Draft = z.infer<typeof Draft>;

/** Where a merged event was said first; `undefined` for what was said in this store. */
export function originOf(payload: Payload): Origin | undefined {
  switch (payload.kind) {
    case 'review.verdict':
    case 'review.withdrawn':
    case 'review.decided':
      return payload.origin;
    default:
      return undefined;
  }
}
