import type { ImportContract } from '#core/importers/contract.ts';
import { defaultsById } from './defaults.ts';

/** Every import contract of the catalogue, sorted by id. */
export const loadImporters = (): Promise<ImportContract[]> => defaultsById('importers', 'index.ts');
