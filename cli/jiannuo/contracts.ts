import type { ImportContract } from '#core/importers/contract.ts';
import { t } from '#locales/index.ts';
import { loadImporters } from '../importers.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The contracts that `--contract` names: one, several with commas between, or `all`.
 * @throws UsageError where it is missing or names none
 */
export async function contractsFor(asked: string | undefined): Promise<ImportContract[]> {
  const contracts = await loadImporters();
  const ids = contracts.map(({ id }) => id);
  const words = [...ids, 'all'].join('、');
  if (asked === undefined) throw new UsageError(t('jn.needed', { option: '--contract', words }));
  if (asked === 'all') return contracts;
  return asked.split(',').map((id) => {
    const contract = contracts.find((candidate) => candidate.id === id.trim());
    if (!contract) throw new UsageError(t('jn.oneOf', { option: '--contract', given: id, words }));
    return contract;
  });
}

/** A number of rows that an option gives. */
export function countIn(option: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined;
  const count = Number(given);
  if (!/^\d{1,7}$/.test(given) || count < least) {
    throw new UsageError(t('jn.wholeNumber', { option, given, least }));
  }
  return count;
}
