import type { ConflictProps } from '#components/workbench/Conflict.tsx';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { Pack } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import { sideBySide } from './conflicts.ts';

type Append = (draft: Draft) => void;

/** What two windows set in a pack, side by side; the user says which one counts. */
export function tuningConflict(
  tuning: Current<PackTuning> | undefined,
  pack: Pack,
  checkTitle: (useId: string) => string,
  append: Append,
): ConflictProps | undefined {
  const labels = new Map(pack.parameters.map(({ id, label }) => [`parameter ${id}`, label]));
  return sideBySide(
    tuning,
    {
      flat: ({ parameters, checks }) =>
        new Map([
          ...Object.entries(parameters).map(
            ([id, value]) =>
              [`parameter ${id}`, value === null ? t('packs.parameter.unset') : String(value)] as const,
          ),
          ...Object.entries(checks).map(
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

/** Versions of a pack that two windows brought, side by side. */
export function packConflict(
  own: Current<AuthoredPack> | undefined,
  append: Append,
): ConflictProps | undefined {
  return sideBySide(
    own,
    {
      flat: ({ pack, examples }) =>
        new Map([
          [t('packs.title'), pack.title],
          [t('packs.versionOnly'), pack.version],
          [t('packs.checks'), String(pack.checks.length)],
          [t('packs.examples'), String(examples.length)],
        ]),
      labelOf: (place) => place,
      shown: (_, text) => text,
    },
    (_, value) => {
      if (!own) return;
      const payload = value
        ? ({ kind: 'pack.put', authored: value } as const)
        : ({ kind: 'pack.removed', packId: own.value.pack.id } as const);
      append({ ...settling(own), payload });
    },
  );
}

function settling({ entity, head, conflicts }: Current<unknown>): Pick<Draft, 'entity' | 'base' | 'settles'> {
  return { entity, base: head, settles: conflicts.map(({ hash }) => hash) };
}
