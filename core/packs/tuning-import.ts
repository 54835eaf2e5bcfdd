import { JiannuoError } from '../errors.ts';
import type { CheckUse, Pack, Parameter } from '../model/pack.ts';
import { type PackTuning, sizeOf } from '../model/pack-tuning.ts';
import type { SharedTuning } from '../model/tuning-file.ts';
import { tunePack } from './shelf.ts';

/** One thing that two settings of a pack do not have in common. */
export type TuningChange =
  | {
      kind: 'number';
      parameter: Pick<Parameter, 'id' | 'label' | 'unit'>;
      before: Parameter['value'];
      after: Parameter['value'];
    }
  | { kind: 'check'; use: CheckUse; before: boolean; after: boolean };

/** What is set otherwise in a pack, in its order; `undefined` is the pack as it is written. */
export function tuningChanges(
  written: Pack,
  before: PackTuning | undefined,
  after: PackTuning | undefined,
): TuningChange[] {
  const [old, now] = [tunePack(written, before), tunePack(written, after)];
  return [
    ...old.parameters.flatMap(({ id, label, unit, value }, at): TuningChange[] => {
      const next = now.parameters[at]?.value;
      return next === value
        ? []
        : [{ kind: 'number', parameter: { id, label, unit }, before: value, after: next }];
    }),
    ...old.checks.flatMap((use, at): TuningChange[] => {
      const next = now.checks[at]?.enabled ?? use.enabled;
      return next === use.enabled ? [] : [{ kind: 'check', use, before: use.enabled, after: next }];
    }),
  ];
}

/** A parameter that counts something, as its unit or its value says. */
export function isNumber({ unit, value }: Pick<Parameter, 'unit' | 'value'>): boolean {
  return typeof value === 'number' || (unit !== undefined && typeof value !== 'string');
}

/** What a file of 本单位设置 would bring. */
export interface TuningImport {
  changed: {
    pack: Pack;
    tuning: PackTuning;
    changes: TuningChange[];
    /** Version of the pack that the file was made for, where it is another one than that which is here. */
    madeFor: string | undefined;
    /** How many settings are of something that the pack has not: they are left. */
    left: number;
  }[];
  /** Titles of packs that are set like that already. */
  same: string[];
  /** Titles of packs that are not here. */
  unknown: string[];
}

/**
 * Compares a file with what is set here.
 * @param packs as they are written
 * @throws `tuningFile.twice` with the numbers of two entries for one pack; `tuningFile.value` with what is no number
 */
export function planTuningImport(
  file: readonly SharedTuning[],
  packs: readonly Pack[],
  tunings: readonly PackTuning[],
): TuningImport {
  const plan: TuningImport = { changed: [], same: [], unknown: [] };
  for (const [at, shared] of file.entries()) {
    const first = file.findIndex(({ packId }) => packId === shared.packId);
    if (first < at) throw new JiannuoError('tuningFile.twice', { first: first + 1, second: at + 1 });
    const pack = packs.find(({ id }) => id === shared.packId);
    if (!pack) {
      plan.unknown.push(shared.title);
      continue;
    }
    refuseWrong(shared, pack, at + 1);
    const tuning = partOf(shared, pack);
    const before = tunings.find(({ packId }) => packId === pack.id);
    const changes = tuningChanges(pack, before, tuning);
    const left = sizeOf(shared) - sizeOf(tuning);
    const madeFor = shared.version === pack.version ? undefined : shared.version;
    if (changes.length === 0) plan.same.push(pack.title);
    else plan.changed.push({ pack, tuning, changes, madeFor, left });
  }
  return plan;
}

/** A setting with what its pack is called, to be handed on. `pack` is absent where it is not here any more. */
export function sharedTuning(
  tuning: PackTuning,
  pack: Pick<Pack, 'title' | 'version'> | undefined,
): SharedTuning {
  return { ...tuning, title: pack?.title ?? tuning.packId, version: pack?.version ?? '' };
}

/** What counts something is set by a number: a check could not do anything with words. */
function refuseWrong({ parameters }: SharedTuning, pack: Pack, entry: number): void {
  for (const parameter of pack.parameters) {
    const own = Object.hasOwn(parameters, parameter.id) ? parameters[parameter.id] : undefined;
    if (typeof own === 'string' && isNumber(parameter)) {
      throw new JiannuoError('tuningFile.value', { entry, pack: pack.title, parameter: parameter.label });
    }
  }
}

function partOf({ packId, parameters, checks }: SharedTuning, pack: Pack): PackTuning {
  return {
    packId,
    parameters: known(
      parameters,
      pack.parameters.map(({ id }) => id),
    ),
    checks: known(
      checks,
      pack.checks.map(({ id }) => id),
    ),
  };
}

function known<Value>(
  record: Readonly<Record<string, Value>>,
  ids: readonly string[],
): Record<string, Value> {
  const all = new Set(ids);
  return Object.fromEntries(Object.entries(record).filter(([id]) => all.has(id)));
}
