import { readFile } from 'node:fs/promises';
import type { Known } from '#core/authoring/context.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { loadAuthorableChecks, loadWrittenPacks } from '../checks.ts';
import { loadForms } from '../forms.ts';
import { unknownNamed } from './named.ts';

/** What a pack's workbook may refer to. */
export async function loadKnown(): Promise<Known> {
  const [forms, packs, checks] = await Promise.all([loadForms(), loadWrittenPacks(), loadAuthorableChecks()]);
  return { forms, packs, checks };
}

/**
 * A pack that comes with the program, by id or title, with its cases as examples.
 * @throws UsageError where there is none
 */
export async function authoredPack(id: string, { packs }: Known): Promise<AuthoredPack> {
  const pack = packs.find((candidate) => candidate.id === id || candidate.title === id);
  if (!pack) throw unknownNamed('pack export', id, packs);
  const cases = new URL(`../../core/packs/${pack.id}/cases.json`, import.meta.url);
  return AuthoredPack.parse({ pack, examples: JSON.parse(await readFile(cases, 'utf8')) });
}
