import { importers } from '#catalog/importers.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Told } from '#core/upload/request.ts';
import { codeText } from '#locales/errors.ts';
import { currentLocale, t } from '#locales/index.ts';

/** What an import contract is called. */
export function contractTitle(id: string): string {
  const title = importers.find((contract) => contract.id === id)?.title;
  return (currentLocale() === 'en' ? title?.en : title?.zh) ?? id;
}

/** The sentence of a code: contracts by their titles, numbers of persons in what it quotes masked. */
export function toldText({ code, params }: Told): string {
  const shown = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    return [name, name === 'contracts' ? titles(value) : maskNumbers(value)];
  });
  return codeText(code, Object.fromEntries(shown));
}

function titles(ids: string): string {
  return ids.split('、').map(contractTitle).join(t('addon.comma'));
}
