import type { ShelfView } from '#components/addon/make-model.ts';
import type { Choice } from '#components/addon/model.ts';
import type { Pack } from '#core/model/pack.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Packs and forms that there are, for the screen. */
export interface ShelfPacks {
  packs: ShelfView['packs'];
  /** Forms that a sheet may be made for. */
  forms: Choice[];
  /** Packs that were put in and cannot be used, in sentences. */
  broken: string[];
}

/**
 * Those that were put in first; one that cannot be used is there too, to be taken out or removed, and beside it the one that is used.
 * @param program the packs that come with the program
 */
export function shelfPacks(
  { packs, forms, broken }: Shelf,
  { authored }: OwnPacks,
  program: readonly Pick<Pack, 'id' | 'version'>[],
): ShelfPacks {
  const shipped = new Map(program.map(({ id, version }) => [id, version]));
  const unusable = new Set(broken.map(({ pack }) => pack.id));
  const own = authored.map(({ pack: { id, title, version } }) => ({
    id,
    title,
    version,
    own: true,
    unusable: unusable.has(id),
    program: shipped.get(id),
  }));
  const taken = new Set(own.map(({ id }) => id));
  const others = packs
    .filter(({ id }) => !taken.has(id))
    .map(({ id, title, version }) => ({ id, title, version, own: false, unusable: false }));
  return {
    packs: [...own, ...others],
    forms: forms.filter(({ fallback }) => !fallback).map(({ id, title }) => ({ value: id, label: title })),
    broken: broken.map(({ pack, error }) =>
      t('desk.brokenPack', { title: pack.title, why: codeText(error.code, error.params) }),
    ),
  };
}
