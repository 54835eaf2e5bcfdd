import { NAME_TOKENS, type NameToken } from '#core/export/file-name.ts';
import { currentLocale, t } from '#locales/index.ts';

/** Pattern of the name of a filled template, until the user writes another one. */
export function templatePattern(): string {
  return [token('template'), token('date')].join('-');
}

/** Pattern of the name of a 汇总表. */
export function ownPattern(): string {
  return [token('form'), t('export.summary'), token('date')].join('-');
}

/** A token in the language of the page: `{表单}`. */
function token(name: NameToken): string {
  return `{${currentLocale() === 'en' ? name : NAME_TOKENS[name]}}`;
}
