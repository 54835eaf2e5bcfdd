import { JiannuoError } from '../errors.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { AuthoredPack } from '../model/pack-example.ts';
import type { PackTuning } from '../model/pack-tuning.ts';
import { extendPack } from './extend.ts';
import { type OfferedForms, offerForms } from './own-forms.ts';

/** What a user has added to the packs that come with the program. */
export interface OwnPacks {
  authored: readonly AuthoredPack[];
  tunings: readonly PackTuning[];
}

/** Packs to work with, sorted by id, those that cannot be used, and the forms of the program and of the user's packs. */
export interface Shelf extends OfferedForms {
  packs: readonly Pack[];
  /** The same without what the office set itself. */
  untuned: readonly Pack[];
  broken: readonly { pack: Pack; error: JiannuoError }[];
}

/**
 * The packs of the program and those of the user, each with what it extends and what the office set itself. A pack of
 * the user stands in the place of one of the program with its id, unless it cannot be used.
 */
export function shelve(
  written: readonly Pack[],
  { authored, tunings }: OwnPacks,
  programForms: readonly FormType[],
): Shelf {
  const own = authored.map(({ pack }) => pack);
  const known = [...own, ...written];
  const shelved = new Map<string, Pack>(written.map((pack) => [pack.id, extendPack(pack, written)]));
  const broken: { pack: Pack; error: JiannuoError }[] = [];
  for (const pack of own) {
    try {
      shelved.set(pack.id, extendPack(pack, known));
    } catch (error) {
      if (!(error instanceof JiannuoError)) throw error;
      broken.push({ pack, error });
    }
  }
  const untuned = [...shelved.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tuningOf = new Map(tunings.map((tuning) => [tuning.packId, tuning]));
  const packs = untuned.map((pack) => tunePack(pack, tuningOf.get(pack.id)));
  return { packs, untuned, broken, ...offerForms(programForms, own) };
}

/** A pack with the office's own numbers and choice of checks. What the pack no longer has is left alone. */
export function tunePack(pack: Pack, tuning: PackTuning | undefined): Pack {
  if (!tuning) return pack;
  return {
    ...pack,
    parameters: pack.parameters.map((parameter) => {
      const own = Object.hasOwn(tuning.parameters, parameter.id)
        ? tuning.parameters[parameter.id]
        : undefined;
      if (own === undefined) return parameter;
      const { value: _value, ...rest } = parameter;
      return own === null ? rest : { ...rest, value: own };
    }),
    checks: pack.checks.map((use) => {
      const own = Object.hasOwn(tuning.checks, use.id) ? tuning.checks[use.id] : undefined;
      return own === undefined ? use : { ...use, enabled: own };
    }),
  };
}
