import { JiannuoError } from '#core/errors.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import { collect, type Collected } from './collect.ts';

/** Every import contract, sorted by id. */
export const importers: readonly ImportContract[] = collect(
  import.meta.glob<Collected<ImportContract>>('../core/importers/*/index.ts', {
    eager: true,
    import: 'default',
  }),
);

/** The import contract of an id, or of another name it goes by; throws `catalog.unknownImporter`. */
export function importerById(id: string): ImportContract {
  const importer =
    importers.find((candidate) => candidate.id === id) ??
    importers.find(({ aliases }) => aliases?.includes(id.toLowerCase()));
  if (!importer) throw new JiannuoError('catalog.unknownImporter', { id });
  return importer;
}
