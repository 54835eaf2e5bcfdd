import type { ConflictProps } from '#components/workbench/Conflict.tsx';
import { comparePacks, type PackDifference } from '#core/authoring/compare.ts';
import type { Known } from '#core/authoring/context.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { CheckUse, Pack } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import { authoringKnown } from './authoring-known.ts';
import { sideBySide } from './conflicts.ts';
import type { Store } from './store.ts';

type Append = (draft: Draft) => void;

/** What two windows set in a pack, side by side; the user says which one counts. */
function tuningConflict(
  tuning: Current<PackTuning> | undefined,
  pack: Pack,
  checkTitle: (useId: string) => string,
  append: Append,
): ConflictProps | undefined {
  const labels = new Map(pack.parameters.map(({ id, label }) => [`parameter ${id}`, label]));
  return sideBySide(
    tuning,
    {
      flat: (set) =>
        new Map([
          ...Object.entries(set.parameters).map(
            ([id, value]) =>
              [`parameter ${id}`, value === null ? t('packs.parameter.unset') : String(value)] as const,
          ),
          ...Object.entries(set.checks).map(
            ([id, on]) => [`check ${id}`, t(on ? 'packs.check.on' : 'packs.check.off')] as const,
          ),
        ]),
      labelOf: (place) => labels.get(place) ?? checkTitle(place.replace(/^\w+ /, '')),
      shown: (_, text) => text,
    },
    (_, value) => {
      if (tuning && value) append({ ...settling(tuning), payload: { kind: 'pack.tuned', tuning: value } });
    },
  );
}

/** Everything in conflict among the packs and their settings, whichever is in view (law 9). */
export function packConflicts(
  { ownPacks, tunings, shelf }: Pick<Store, 'ownPacks' | 'tunings' | 'shelf'>,
  checkTitle: (use: CheckUse) => string,
  append: Append,
): ConflictProps[] {
  const known = authoringKnown({ ownPacks });
  const ofPacks = ownPacks.map((own) => named(own.value.pack.title, packConflict(own, known, append)));
  const ofTunings = tunings.map((tuning) => {
    const pack = shelf.untuned.find(({ id }) => id === tuning.value.packId);
    if (!pack) return undefined;
    const titleById = (useId: string): string => {
      const use = pack.checks.find(({ id }) => id === useId);
      return use ? checkTitle(use) : useId;
    };
    const name = t('packs.conflict.settings', { title: pack.title });
    return named(name, tuningConflict(tuning, pack, titleById, append));
  });
  return [...ofPacks, ...ofTunings].filter((conflict) => conflict !== undefined);
}

function named(of: string, conflict: ConflictProps | undefined): ConflictProps | undefined {
  return conflict && { ...conflict, of };
}

/** Rows that are shown of what differs; the rest is counted. */
const MOST_SHOWN = 40;

/** Versions of a pack that two windows brought, side by side: every row of the workbook that differs. */
function packConflict(
  own: Current<AuthoredPack> | undefined,
  known: Known,
  append: Append,
): ConflictProps | undefined {
  if (!own || own.conflicts.length === 0) return undefined;
  const texts = textsOf(own, known);
  return sideBySide(
    own,
    { flat: (value) => texts.get(value) ?? new Map(), labelOf: (place) => place, shown: (_, text) => text },
    (_, value) => {
      const payload = value
        ? ({ kind: 'pack.put', authored: value } as const)
        : ({ kind: 'pack.removed', packId: own.value.pack.id } as const);
      append({ ...settling(own), payload });
    },
  );
}

/** What each version says at every place where it differs from the current one. */
function textsOf(own: Current<AuthoredPack>, known: Known): Map<AuthoredPack, Map<string, string>> {
  const versions = [own.value, ...own.conflicts.flatMap(({ value }) => value ?? [])];
  const said = new Map(versions.map((version) => [version, new Map<string, string>()]));
  const first = new Map<string, string>();
  for (const version of versions.slice(1)) {
    const differences = comparePacks(own.value, version, known);
    for (const { place, before, after } of differences.slice(0, MOST_SHOWN).flatMap(placesOf)) {
      first.set(place, before);
      said.get(version)?.set(place, after);
    }
    const left = differences.length - MOST_SHOWN;
    if (left > 0) said.get(version)?.set(t('packs.conflict.rest'), t('common.count', { count: left }));
  }
  return new Map(
    versions.map((version) => [
      version,
      new Map([
        [t('packs.conflict.size'), sizeOf(version)],
        // Where a version says nothing of a place it says there what the current one does.
        ...first,
        ...(said.get(version) ?? []),
      ]),
    ]),
  );
}

function sizeOf({ pack, examples }: AuthoredPack): string {
  return t('packs.conflict.holds', {
    title: pack.title,
    version: pack.version,
    checks: pack.checks.length,
    examples: examples.length,
  });
}

function placesOf({
  sheet,
  id,
  name,
  change,
  cells,
}: PackDifference): { place: string; before: string; after: string }[] {
  const row = [sheet, id === '' || id === name ? name : `${name}（${id}）`].join(' · ');
  if (change === 'changed') {
    return cells.map(({ header, before, after }) => ({ place: `${row} · ${header}`, before, after }));
  }
  const whole = cells.map(({ header, before, after }) => `${header}：${before || after}`).join('；');
  return [{ place: row, before: change === 'removed' ? whole : '', after: change === 'added' ? whole : '' }];
}

function settling({ entity, head, conflicts }: Current<unknown>): Pick<Draft, 'entity' | 'base' | 'settles'> {
  return { entity, base: head, settles: conflicts.map(({ hash }) => hash) };
}
