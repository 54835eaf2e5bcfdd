import { holidaysOf } from '../checks/publicity/holidays.ts';
import { resolveParameters } from '../engine/parameters.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDate } from '../model/values.ts';
import { addDays } from '../text/calendar.ts';
import { workingDaysIn } from '../text/working-days.ts';

/** How long a pack wants something to be public (law 7: no number of days is ours). */
export interface PublicRule {
  days: number;
  kind: '自然日' | '工作日';
  /** The office's own arrangement of holidays; `''` for the yearly notices alone. */
  holidays: string;
}

export interface PublicPeriod {
  from: IsoDate;
  /** First day at whose end the period is long enough, whatever unknown days turn out to be. */
  to: IsoDate;
  /** Of some days no arrangement is known: the period may be longer than needed. */
  unsure: boolean;
}

/** No notice asks for more; a period that is not found until then is not found. */
const LONGEST = 400;

/** What the pack's use of the publicity check asks for the form; `undefined` where it says no number. */
export function publicRule(pack: Pack, formTypeId: string): PublicRule | undefined {
  for (const { checkId, formTypeIds, enabled, params } of pack.checks) {
    if (checkId !== 'publicity' || !enabled || !formTypeIds.includes(formTypeId)) continue;
    const { value } = resolveParameters(params, pack);
    const said = value as { minimumDays?: unknown; dayKind?: unknown; holidays?: unknown };
    const days = Number(said.minimumDays);
    if (!Number.isInteger(days) || days < 1) continue;
    const kind = said.dayKind === '工作日' ? '工作日' : '自然日';
    return { days, kind, holidays: typeof said.holidays === 'string' ? said.holidays : '' };
  }
  return undefined;
}

/** The period that begins on a day, both ends counted; `undefined` where the holidays cannot be read. */
export function publicPeriod(from: IsoDate, { days, kind, holidays }: PublicRule): PublicPeriod | undefined {
  if (kind === '自然日') return { from, to: addDays(from, days - 1), unsure: false };
  const arranged = holidaysOf(holidays);
  if ('wrong' in arranged) return undefined;
  for (let more = days - 1; more < LONGEST; more++) {
    const to = addDays(from, more);
    const { least, most } = workingDaysIn(from, to, arranged);
    if (least >= days) return { from, to, unsure: most > least };
  }
  return undefined;
}
