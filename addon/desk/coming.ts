import { checkWords } from '#catalog/check-words.ts';
import { checks } from '#catalog/checks.ts';
import { writtenPacks } from '#catalog/packs.ts';
import { comparePacks, type PackDifference } from '#core/authoring/compare.ts';
import type { Known } from '#core/authoring/context.ts';
import { titleOfUse } from '#core/engine/words.ts';
import { JiannuoError } from '#core/errors.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { Pack } from '#core/model/pack.ts';
import { readTuningFile, type SharedTuning } from '#core/model/tuning-file.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { planTuningImport, sharedTuning, tuningChanges } from '#core/packs/tuning-import.ts';
import { isOlder } from '#core/packs/version.ts';
import { currentLocale, t } from '#locales/index.ts';
import { changeText, tuningRemarks } from '#locales/tuning-words.ts';

/** The pack that one which comes in would take the place of. */
export interface Replaced {
  version: string;
  /** It is the program's own. */
  isProgram: boolean;
  /** What comes in is the older one. */
  isOlder: boolean;
  /** What differs, in lines. */
  changes: string[];
}

/** Settings that come in, and what they change. */
export interface TuningsComing {
  tunings: SharedTuning[];
  /** Old → new, in lines. */
  changes: string[];
  /** What else there is to say, in sentences. */
  told: string[];
}

/** A pack that the office has set something in, in words. */
export interface TunedPack {
  id: string;
  title: string;
  /** The pack's → the office's. */
  changes: string[];
}

type Change = Parameters<typeof changeText>[0];
const textOf = (change: Change): string =>
  changeText(change, (use) => titleOfUse(use, checkWords, currentLocale()));

/** What stands where a pack would come in; `undefined` where nothing does. */
export function replacedBy(after: AuthoredPack, { authored }: OwnPacks, known: Known): Replaced | undefined {
  const { id, version } = after.pack;
  const own = authored.find(({ pack }) => pack.id === id);
  const program = writtenPacks.find((pack) => pack.id === id);
  // The examples of the program's own packs do not come with it: nothing is said of them.
  const before = own ?? (program && { pack: program, examples: after.examples });
  if (!before) return undefined;
  return {
    version: before.pack.version,
    isProgram: own === undefined,
    isOlder: isOlder(version, before.pack.version),
    changes: comparePacks(before, after, known).map(differenceText),
  };
}

/** `检查 · 公示天数（publicity-days）：最少 7 → 5`. */
function differenceText({ sheet, id, name, change, cells }: PackDifference): string {
  const own = id === '' || id.includes(name) ? id || name : t('desk.packNamed', { name, id });
  const what =
    change === 'changed'
      ? cells
          .map(({ header, before, after }) =>
            t('desk.packCell', { header, before: before || '—', after: after || '—' }),
          )
          .join(t('common.semicolon'))
      : t(`desk.packChange.${change}`);
  return t('desk.packChange', { sheet, name: own, change: what });
}

/**
 * What a file of 本单位设置 brings to packs that are here.
 * @param untuned the packs as they are written
 * @throws JiannuoError `tuningFile.*`
 */
export function tuningsComing(text: string, { tunings }: OwnPacks, untuned: readonly Pack[]): TuningsComing {
  const plan = planTuningImport(readTuningFile(text), untuned, tunings, checks);
  const { changed, same, unknown, foreign } = plan;
  if (changed.length + same.length + foreign.length === 0) {
    throw new JiannuoError('tuningFile.noPack', { titles: unknown.join('、') });
  }
  return {
    tunings: changed.map(({ tuning, pack }) => sharedTuning(tuning, pack)),
    changes: changed.flatMap(({ pack: { title }, changes }) =>
      changes.map((change) => t('desk.tuningChange', { title, change: textOf(change) })),
    ),
    told: tuningRemarks(plan),
  };
}

/** What is set in packs, beside what they say themselves. */
export function tunedPacks(tunings: readonly SharedTuning[], untuned: readonly Pack[]): TunedPack[] {
  return tunings.map((tuning) => {
    const pack = untuned.find(({ id }) => id === tuning.packId);
    const changes = pack ? tuningChanges(pack, undefined, tuning).map(textOf) : [t('desk.tuningNoPack')];
    return { id: tuning.packId, title: pack?.title ?? tuning.title, changes };
  });
}
