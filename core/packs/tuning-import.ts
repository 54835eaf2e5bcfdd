import type { CheckDefinition } from '../checks/check.ts';
import { refusalOf } from '../engine/parameter-fit.ts';
import { JiannuoError } from '../errors.ts';
import type { CheckUse, Pack, Parameter } from '../model/pack.ts';
import { isTuned, type PackTuning, sizeOf } from '../model/pack-tuning.ts';
import { MOST_WORDS, type SharedTuning } from '../model/tuning-file.ts';
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

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

/** A parameter as the office writes it in a text, that is not blank; `undefined` where a number belongs and it is none. */
export function settingOf(
  parameter: Pick<Parameter, 'unit' | 'value'>,
  written: string,
): number | string | undefined {
  const text = written.trim();
  const plain = text.normalize('NFKC');
  const isPlain = PLAIN_NUMBER.test(plain);
  if (isNumber(parameter)) return isPlain ? Number(plain) : undefined;
  return typeof parameter.value !== 'string' && isPlain ? Number(plain) : text;
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
  /** Titles of packs that are here, and have nothing of what is set: it is for another pack of the name. */
  foreign: string[];
}

/**
 * Compares a file with what is set here.
 * @param packs as they are written
 * @param checks which say what a local number may be
 * @throws `tuningFile.twice` with the numbers of two entries for one pack; `tuningFile.value` and `tuningFile.text` with what is no
 *   number, or no text; `tuningFile.refused.*` with what no check could do anything with
 */
export function planTuningImport(
  file: readonly SharedTuning[],
  packs: readonly Pack[],
  tunings: readonly PackTuning[],
  checks: readonly CheckDefinition[],
): TuningImport {
  const plan: TuningImport = { changed: [], same: [], unknown: [], foreign: [] };
  for (const [at, shared] of file.entries()) {
    const first = file.findIndex(({ packId }) => packId === shared.packId);
    if (first < at) throw new JiannuoError('tuningFile.twice', { first: first + 1, second: at + 1 });
    const pack = packs.find(({ id }) => id === shared.packId);
    if (!pack) {
      plan.unknown.push(shared.title);
      continue;
    }
    refuseWrong(shared, pack, at + 1, checks);
    const tuning = partOf(shared, pack);
    // To take nothing of it over would put back what the office has set itself.
    if (isTuned(shared) && !isTuned(tuning)) {
      plan.foreign.push(pack.title);
      continue;
    }
    const before = tunings.find(({ packId }) => packId === pack.id);
    const changes = tuningChanges(pack, before, tuning);
    const left = sizeOf(shared) - sizeOf(tuning);
    const madeFor = shared.version === pack.version ? undefined : shared.version || undefined;
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
  const { title = tuning.packId, version = '' } = pack ?? {};
  return { ...tuning, title: title.slice(0, MOST_WORDS), version: version.slice(0, MOST_WORDS) };
}

/** Only what the page would have written: a check could not do anything with words for a number, or with less than nothing. */
function refuseWrong(
  { parameters }: SharedTuning,
  pack: Pack,
  entry: number,
  checks: readonly CheckDefinition[],
): void {
  for (const parameter of pack.parameters) {
    const own = Object.hasOwn(parameters, parameter.id) ? parameters[parameter.id] : undefined;
    if (own === undefined || own === null) continue;
    const said = typeof own === 'string' ? own.trim() : own;
    const about = { entry, pack: pack.title, parameter: parameter.label };
    if (said === '' || settingOf(parameter, String(own)) !== said) {
      throw new JiannuoError(
        typeof parameter.value === 'string' ? 'tuningFile.text' : 'tuningFile.value',
        about,
      );
    }
    const refusal = refusalOf(pack, checks, parameter.id, said);
    if (!refusal) continue;
    throw new JiannuoError(`tuningFile.refused.${refusal.asked}`, {
      ...about,
      value: said,
      ...('words' in refusal ? { words: refusal.words.join('、') } : {}),
      ...('bound' in refusal ? { bound: refusal.bound } : {}),
    });
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
