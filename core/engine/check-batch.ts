import {
  type BatchContext,
  type BatchRecord,
  type BatchResult,
  type CheckDefinition,
  isBatchCheck,
} from '../checks/check.ts';
import type { BatchReport, Finding } from '../model/finding.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDate } from '../model/values.ts';
import { checkRecord } from './check-record.ts';
import { guarded, type Judged, toFinding } from './findings.ts';
import { isTogether, type PreparedUse, prepareUses } from './prepare.ts';
import { withUnread } from './unread.ts';

export interface CheckBatchInput {
  pack: Pack;
  /** No two have the same id. */
  records: readonly BatchRecord[];
  /** Day the report speaks of; core has no clock. */
  today: IsoDate;
  checks: readonly CheckDefinition[];
  /**
   * What is said of a record by itself, for who knows it from before: a sheet is checked again after each change, and most of its rows
   * are as they were. Answers what `check` answers, or what that answered for the same values.
   */
  single?: ((record: BatchRecord, check: () => Finding[]) => Finding[]) | undefined;
  /** Whether something is said of all together; default true. Of some rows of a list a share or a total would be wrong. */
  together?: boolean | undefined;
  /** Steps done of all: one per record, and one per record for each check of all together. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Checks each record by itself, then all together. The same input gives the same bytes: records in their order, then the
 * pack's uses in theirs. Never throws; see `checkRecord`.
 */
export function checkBatch(input: CheckBatchInput): BatchReport {
  const { pack, records, today, checks, single: once = (_record, check) => check(), onProgress } = input;
  const together = input.together === false ? [] : prepareUses(pack, checks).filter(isTogether);
  const total = records.length * (1 + together.length);
  let done = 0;
  const single = records.map((record) => {
    const { id, formType, values, unread } = record;
    const findings = once(
      record,
      () => checkRecord({ pack, formType, values, today, checks, unread }).findings,
    );
    done += 1;
    onProgress?.(done, total);
    return { recordId: id, formTypeId: formType.id, findings };
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  const recordOf = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  const answer = (prepared: PreparedUse): Finding[] => {
    const { use } = prepared;
    const start = done;
    const mine = records.filter(({ formType }) => use.formTypeIds.includes(formType.id));
    const context = {
      records: mine,
      pack,
      today,
      progress: (count: number) => onProgress?.(start + count, total),
    };
    const answers = mine.length === 0 ? [] : answersOf(prepared, context, recordOf);
    done = start + records.length;
    onProgress?.(done, total);
    return answers.map((each: BatchResult) => {
      const record = recordOf(each.recordId);
      return toFinding(use, pack, record ? withUnread(each, record.unread, record.formType) : each);
    });
  };
  return { packId: pack.id, records: single, together: together.flatMap(answer) };
}

function answersOf(
  prepared: PreparedUse,
  context: BatchContext,
  recordOf: (recordId: string | undefined) => Judged | undefined,
): readonly BatchResult[] {
  if ('answer' in prepared) return [prepared.answer];
  const { use, check, params } = prepared;
  if (!isBatchCheck(check)) return [];
  return guarded(use, check, () => check.runTogether(context, params), recordOf);
}
