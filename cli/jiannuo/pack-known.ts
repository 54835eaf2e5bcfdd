import { readFile } from 'node:fs/promises';
import type { Known } from '#core/authoring/context.ts';
import { JiannuoError } from '#core/errors.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { loadAuthorableChecks, loadWrittenPacks } from '../checks.ts';
import { loadForms } from '../forms.ts';

/** What a pack's workbook may refer to. */
export async function loadKnown(): Promise<Known> {
  const [forms, packs, checks] = await Promise.all([loadForms(), loadWrittenPacks(), loadAuthorableChecks()]);
  return { forms, packs, checks };
}

/**
 * A pack that comes with the program, by id or title, with its cases as examples.
 * @throws JiannuoError `catalog.unknownPack`
 */
export async function authoredPack(id: string, { packs }: Known): Promise<AuthoredPack> {
  const pack = packs.find((candidate) => candidate.id === id || candidate.title === id);
  if (!pack) throw new JiannuoError('catalog.unknownPack', { id });
  const cases = new URL(`../../core/packs/${pack.id}/cases.json`, import.meta.url);
  return AuthoredPack.parse({ pack, examples: JSON.parse(await readFile(cases, 'utf8')) });
}
