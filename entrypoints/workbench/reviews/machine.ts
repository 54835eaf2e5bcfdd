import { checkValues } from '#catalog/checking.ts';
import type { BatchRecord } from '#core/checks/check.ts';
import type { Finding } from '#core/model/finding.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Values } from '#core/model/values.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { today } from '#utils/today.ts';
import type { Watch } from '../ask-worker.ts';
import { checkTogether } from '../check-together.ts';

/** Findings of a record by itself, as long as nothing that was checked has changed. */
const checked = new WeakMap<
  FormRecord,
  { pack: Pack; values: string; day: string; findings: readonly Finding[] }
>();

/** What the checks say of one form by itself; `undefined` where there is nothing to check or nothing to check it by. */
export function findingsAlone(
  { record, packId, formTypeId, values }: ReviewItem,
  { packs, forms }: Pick<Shelf, 'packs' | 'forms'>,
): readonly Finding[] | undefined {
  const pack = packs.find(({ id }) => id === packId);
  const formType = forms.find(({ id }) => id === formTypeId);
  if (!record || !pack || !formType) return undefined;
  const known = checked.get(record.value);
  const about = keyOf(values);
  const day = today();
  // Deadlines are of a day: a window may stand open over midnight.
  if (known?.pack === pack && known.values === about && known.day === day) return known.findings;
  const { findings } = checkValues({ pack, formType, values, today: day });
  checked.set(record.value, { pack, values: about, day, findings });
  return findings;
}

function keyOf(values: Values): string {
  return JSON.stringify(values);
}

/**
 * What the checks say of many forms, those about several together among it, by the id of the form. Works in a worker, pack by
 * pack. A form that nothing can check is missing.
 */
export async function findingsTogether(
  items: readonly ReviewItem[],
  { packs, forms }: Pick<Shelf, 'packs' | 'forms'>,
  { onProgress, signal }: Watch,
): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  const used = packs.filter(({ id }) => items.some(({ packId }) => packId === id));
  for (const [at, pack] of used.entries()) {
    const records = items.flatMap(({ id, packId, record, formTypeId, values, name }): BatchRecord[] => {
      const formType = forms.find((form) => form.id === formTypeId);
      if (!record || packId !== pack.id || !formType) return [];
      return [{ id, label: name, formType, values }];
    });
    if (records.length === 0) continue;
    const watch = { onProgress: (share: number) => onProgress((at + share) / used.length), signal };
    const { report } = await checkTogether({ pack, records, today: today() }, watch);
    for (const { recordId, findings } of report.records) found.set(recordId, [...findings]);
    for (const finding of report.together) {
      for (const id of aboutOf(finding)) found.get(id)?.push(finding);
    }
  }
  return found;
}

/** What speaks of all together speaks of none of them. */
function aboutOf({ recordId, evidence, outcome }: Finding): Set<string> {
  if (recordId !== undefined) return new Set([recordId]);
  if (outcome === 'pass' || outcome === 'na') return new Set();
  return new Set(evidence.flatMap((each) => each.recordId ?? []));
}
