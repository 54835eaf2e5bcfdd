import { type CheckContext, type CheckDefinition, type CheckResult, isBatchCheck } from '../checks/check.ts';
import type { Report } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import { type FieldPath, type IsoDate, parsePath, type Values } from '../model/values.ts';
import { guarded, toFinding } from './findings.ts';
import { isTogether, type PreparedUse, prepareUses } from './prepare.ts';
import { toldOnce } from './told-once.ts';
import { type Unread, withUnread } from './unread.ts';

export interface CheckRecordInput {
  pack: Pack;
  formType: FormType;
  values: Values;
  /** Day the report speaks of; core has no clock. */
  today: IsoDate;
  checks: readonly CheckDefinition[];
  /** Paths that the page has a place for, where the values come from a page. */
  shown?: Iterable<FieldPath> | undefined;
  /** Places of the record where something stands that could not be read. */
  unread?: Unread | undefined;
}

/**
 * Checks one record against one pack. The same input gives the same bytes: findings stand in the order of the pack's
 * uses, then in the order of the check's answers, which is that of rows and criteria. Never throws: a use that cannot
 * run gives one `error` finding and leaves the others alone (law 5). Checks of many records are left to `checkBatch`.
 */
export function checkRecord(input: CheckRecordInput): Report {
  const { pack, formType, values, today, checks, shown, unread } = input;
  const context: CheckContext = {
    values,
    formType,
    pack,
    today,
    ...(shown === undefined ? {} : { shown: new Set([...shown].map((path) => parsePath(path).field)) }),
  };
  const findings = prepareUses(pack, checks)
    .filter((prepared) => prepared.use.formTypeIds.includes(formType.id) && !isTogether(prepared))
    .flatMap((prepared) =>
      answersOf(prepared, context).map((answer) =>
        toFinding(prepared.use, pack, withUnread(answer, unread, formType)),
      ),
    );
  return { formTypeId: formType.id, packId: pack.id, findings: toldOnce(findings) };
}

function answersOf(prepared: PreparedUse, context: CheckContext): readonly CheckResult[] {
  if ('answer' in prepared) return [prepared.answer];
  const { use, check, params } = prepared;
  if (isBatchCheck(check)) return [];
  return guarded(
    use,
    check,
    () => check.run(context, params),
    () => context,
  );
}
