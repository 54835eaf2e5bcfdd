import type { BatchRecord, CheckDefinition } from '../checks/check.ts';
import { fieldAt, isFilled, placesOf } from '../checks/places.ts';
import { type ComparedText, copyGroups, type CopyReport } from '../duplicates/groups.ts';
import { isSensitive } from '../model/mask.ts';
import type { Pack } from '../model/pack.ts';
import { type IsoDate, textOf } from '../model/values.ts';
import { prepareUses } from './prepare.ts';

/** A text of a record. */
export interface RecordText extends ComparedText {
  recordId: string;
  /** Record and field. */
  label: string;
}

/** 雷同 as one use of the check asks for it: groups instead of a finding for each text. */
export interface CopiesOfUse {
  useId: string;
  /** Least similarity that the pack asks for; absent where the usual one holds. */
  threshold?: number;
  texts: readonly RecordText[];
  report: CopyReport;
}

export interface CopiesInput {
  pack: Pack;
  records: readonly BatchRecord[];
  today: IsoDate;
  checks: readonly CheckDefinition[];
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const CHECK = 'duplicate-pledges';

/**
 * The likenesses that the 雷同 checks of a pack tell of, as groups. Uses without any, and those of fields that are masked, whose
 * clauses may not stand side by side, are left out.
 */
export function copiesTogether({ pack, records, today, checks, onProgress }: CopiesInput): CopiesOfUse[] {
  const uses = prepareUses(pack, checks).filter(({ use }) => use.checkId === CHECK);
  const step = records.length;
  return uses.flatMap((prepared, at): CopiesOfUse[] => {
    const { use } = prepared;
    if (!('params' in prepared)) return [];
    const { path, threshold } = prepared.params as { path: string; threshold?: number };
    const mine = records.filter(({ formType }) => use.formTypeIds.includes(formType.id));
    if (mine.some(({ formType }) => isSensitive(fieldAt(formType, path.replace('[]', '[0]'))))) return [];
    const texts = mine.flatMap((record) => textsOf(record, path, { pack, today }));
    const report = copyGroups(texts, {
      threshold,
      onProgress: ({ done, total }) =>
        onProgress?.(step * at + Math.floor((step * done) / Math.max(1, total)), step * uses.length),
    });
    if (!report || report.groups.length === 0) return [];
    return [{ useId: use.id, ...(threshold === undefined ? {} : { threshold }), texts, report }];
  });
}

function textsOf(
  { id, label, formType, values }: BatchRecord,
  path: string,
  context: { pack: Pack; today: IsoDate },
): RecordText[] {
  const name = textOf(values, 'name');
  return placesOf({ ...context, formType, values }, path)
    .filter(isFilled)
    .map((place) => ({
      text: place.text,
      scope: 'batch',
      owner: id,
      name,
      recordId: id,
      label: `${label} · ${place.label}`,
    }));
}
