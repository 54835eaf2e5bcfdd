import { authorable, type AuthorableCheck } from '#core/authoring/authorable.ts';
import type { AuthorShape } from '#core/checks/author.ts';
import type { CheckDefinition } from '#core/checks/check.ts';
import type { CheckWords } from '#core/checks/words.ts';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';
import { defaultsById } from './defaults.ts';

/** Every check of the catalogue. */
export const loadChecks = (): Promise<CheckDefinition[]> => defaultsById('checks', 'index.ts');

/** What each is called and says. */
export const loadCheckWords = (): Promise<CheckWords[]> => defaultsById('checks', 'words.ts');

/** The checks with their words and what authors know of each. */
export async function loadAuthorableChecks(): Promise<AuthorableCheck[]> {
  const [checks, words, shapes] = await Promise.all([
    loadChecks(),
    loadCheckWords(),
    defaultsById<AuthorShape>('checks', 'author.ts'),
  ]);
  return authorable(checks, words, shapes);
}

/** Every pack of the catalogue as it is written, without what it extends. */
export const loadWrittenPacks = (): Promise<Pack[]> => defaultsById('packs', 'pack.ts');

/** Every pack of the catalogue with what it extends. */
export async function loadPacks(): Promise<Pack[]> {
  const packs = await loadWrittenPacks();
  return packs.map((pack) => extendPack(pack, packs));
}
