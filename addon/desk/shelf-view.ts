import type { ShelfView } from '#components/addon/make-model.ts';
import type { Choice } from '#components/addon/model.ts';
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

/** Those that were put in first; one that cannot be used is there too, to be taken out or removed. */
export function shelfPacks({ packs, forms, broken }: Shelf, { authored }: OwnPacks): ShelfPacks {
  const own = new Set(authored.map(({ pack }) => pack.id));
  const unusable = broken.map(({ pack }) => pack).filter(({ id }) => packs.every((each) => each.id !== id));
  const all = [...packs, ...unusable].map(({ id, title, version }) => ({
    id,
    title,
    version,
    own: own.has(id),
  }));
  return {
    packs: [...all.filter((pack) => pack.own), ...all.filter((pack) => !pack.own)],
    forms: forms.filter(({ fallback }) => !fallback).map(({ id, title }) => ({ value: id, label: title })),
    broken: broken.map(({ pack, error }) =>
      t('desk.brokenPack', { title: pack.title, why: codeText(error.code, error.params) }),
    ),
  };
}
