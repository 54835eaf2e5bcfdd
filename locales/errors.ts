import { JiannuoError } from '#core/errors.ts';
import enCatalog from './en/errors/catalog.ts';
import enChecks from './en/errors/checks.ts';
import enJournal from './en/errors/journal.ts';
import enPacks from './en/errors/packs.ts';
import enPage from './en/errors/page.ts';
import enReview from './en/errors/review.ts';
import enVault from './en/errors/vault.ts';
import enReasons from './en/reasons.ts';
import { currentLocale, type Locale, t } from './index.ts';
import { format } from './text.ts';
import zhCatalog from './zh-CN/errors/catalog.ts';
import zhChecks from './zh-CN/errors/checks.ts';
import zhJournal from './zh-CN/errors/journal.ts';
import zhPacks from './zh-CN/errors/packs.ts';
import zhPage from './zh-CN/errors/page.ts';
import zhReview from './zh-CN/errors/review.ts';
import zhVault from './zh-CN/errors/vault.ts';
import zhReasons from './zh-CN/reasons.ts';

/**
 * Words for codes that come from `core`, `adapters` and `utils`: errors by area, and reasons of fields. Codes arrive
 * as plain text, so a code nobody wrote words for is shown as it is, never swallowed. Here are the areas that every page
 * may show; a page adds those that only it can meet.
 */
const errors: Record<Locale, Record<string, string>> = {
  'zh-CN': {
    ...zhCatalog,
    ...zhChecks,
    ...zhJournal,
    ...zhPacks,
    ...zhPage,
    ...zhReview,
    ...zhVault,
  },
  en: {
    ...enCatalog,
    ...enChecks,
    ...enJournal,
    ...enPacks,
    ...enPage,
    ...enReview,
    ...enVault,
  },
};

/** Adds the error words of an area. */
export function addErrorWords<Area extends Record<string, string>>(
  zh: Area,
  en: Readonly<Record<keyof Area, string>>,
): void {
  Object.assign(errors['zh-CN'], zh);
  Object.assign(errors.en, en);
}

const reasons: Record<Locale, Readonly<Record<string, string>>> = { 'zh-CN': zhReasons, en: enReasons };

type Params = Readonly<Record<string, string | number>>;

/** What an error says to the user. */
export function errorText(error: unknown): string {
  if (error instanceof JiannuoError) return codeText(error.code, error.params);
  return t('error.unknown', { detail: error instanceof Error ? error.message : String(error) });
}

/** The words of an error code. */
export function codeText(code: string, params: Params = {}): string {
  const message = errors[currentLocale()][code];
  if (message !== undefined) return format(message, withReason(params));
  return t('error.unknown', { detail: [code, ...Object.values(params)].join(' ') });
}

/** Why a field was left alone, skipped or failed. */
export function reasonText(code: string, params: Params = {}): string {
  const locale = currentLocale();
  const message = reasons[locale][code] ?? errors[locale][code];
  return message === undefined ? code : format(message, params);
}

/** An error whose parameter is itself a reason shows that reason's words. */
function withReason(params: Params): Params {
  const { reason } = params;
  return typeof reason === 'string' ? { ...params, reason: reasonText(reason) } : params;
}
