import type { Known } from '#core/authoring/context.ts';
import { loadChecks, loadPacks } from '../catalog.ts';
import { loadForms } from '../forms.ts';

/** What a pack's workbook may refer to. */
export async function loadKnown(): Promise<Known> {
  const [forms, packs, checks] = await Promise.all([loadForms(), loadPacks(), loadChecks()]);
  return { forms, packs, checks };
}
