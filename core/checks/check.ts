import type { z } from '../model/zod.ts';
import type { Evidence, Outcome } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { FieldPath, IsoDate, Values } from '../model/values.ts';
import type { CheckWords, CodeOf } from './words.ts';

/** What a check may look at. Nothing else: same input, same findings. */
export interface CheckContext {
  values: Values;
  formType: FormType;
  pack: Pack;
  /** Day the check speaks of; given by the caller, as core has no clock. */
  today: IsoDate;
  /** Fields that the page has a place for, where the values come from a page: others are not its to fill in. */
  shown?: ReadonlySet<string>;
}

/** One answer of a check. A check may answer once per field, row or criterion. */
export interface CheckResult<Code extends string = string> {
  outcome: Outcome;
  /** Key into the check's words. */
  code: Code;
  params?: Record<string, string | number>;
  evidence?: Evidence[];
  path?: FieldPath;
  criterionIds?: string[];
}

/** A record among those that are checked together. */
export interface BatchRecord {
  id: string;
  /** What a reader knows it by: the number of its row, a name. */
  label: string;
  /** The same for places of it that stand elsewhere, as a record may have several rows. Plain data: records are handed to workers. */
  labels?: ReadonlyMap<FieldPath, string> | undefined;
  formType: FormType;
  values: Values;
  /** Places where something stands that its reader could not read, and what; the engine answers for them. */
  unread?: ReadonlyMap<FieldPath, string> | undefined;
}

/** What a check of many records may look at: those of the forms that its use names, in their order. */
export interface BatchContext {
  records: readonly BatchRecord[];
  pack: Pack;
  today: IsoDate;
  /** Records looked at so far, for the reader who waits. */
  progress(done: number): void;
}

/** An answer about one record (`recordId`), or about all together. Evidence names the record that it quotes. */
export interface BatchResult<Code extends string = string> extends CheckResult<Code> {
  recordId?: string;
}

interface CheckHead<Params> {
  id: string;
  /** Schema of its parameters; pack loading fails on anything it does not accept. */
  params: z.ZodMiniType<Params>;
  /** Never answers `fail`: what it looks for is a matter of judgement. The engine refuses a `fail` from it. */
  advisory?: true;
  /**
   * What the lack of a parameter means, where a pack has no value for it yet. Without one of `bounds` nothing passes; the lack of one
   * of `told` the check tells itself; without one of `defaults` it does as its words say; of any other the engine tells once.
   */
  unset?: { bounds?: readonly string[]; told?: readonly string[]; defaults?: readonly string[] };
}

/** A check of one record. */
export interface RecordCheck<Params = unknown, Code extends string = string> extends CheckHead<Params> {
  run(context: CheckContext, params: Params): CheckResult<Code>[];
}

/** A check of many records against each other: shares, totals, copies. */
export interface BatchCheck<Params = unknown, Code extends string = string> extends CheckHead<Params> {
  runTogether(context: BatchContext, params: Params): BatchResult<Code>[];
}

/** 检查. One folder of `core/checks/` default-exports one of these from `index.ts`. */
export type CheckDefinition<Params = unknown> = RecordCheck<Params> | BatchCheck<Params>;

export function isBatchCheck(check: CheckDefinition): check is BatchCheck {
  return 'runTogether' in check;
}

/** Keeps the parameter type of a check literal, and holds its answers to the codes that there are words for. */
export function defineCheck<Params, Own extends CheckWords = CheckWords>(
  definition: RecordCheck<Params, CodeOf<Own>>,
): RecordCheck<Params> {
  return definition;
}

/** The same for a check that looks at many records. */
export function defineBatchCheck<Params, Own extends CheckWords = CheckWords>(
  definition: BatchCheck<Params, CodeOf<Own>>,
): BatchCheck<Params> {
  return definition;
}
