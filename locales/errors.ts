import { JiannuoError } from '#core/errors.ts';
import enCatalog from './en/errors/catalog.ts';
import enChecks from './en/errors/checks.ts';
import enExport from './en/errors/export.ts';
import enImport from './en/errors/import.ts';
import enImporters from './en/errors/importers.ts';
import enJournal from './en/errors/journal.ts';
import enWorkbook from './en/errors/workbook.ts';
import enPage from './en/errors/page.ts';
import enReview from './en/errors/review.ts';
import enReasons from './en/reasons.ts';
import { currentLocale, type Locale, t } from './index.ts';
import { format } from './text.ts';
import zhCatalog from './zh-CN/errors/catalog.ts';
import zhChecks from './zh-CN/errors/checks.ts';
import zhExport from './zh-CN/errors/export.ts';
import zhImport from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhJournal from './zh-CN/errors/journal.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import zhPage from './zh-CN/errors/page.ts';
import zhReview from './zh-CN/errors/review.ts';
import zhReasons from './zh-CN/reasons.ts';

/**
 * Words for codes that come from `core`, `adapters` and `utils`: errors by area, and reasons of fields. Codes arrive
 * as plain text, so a code nobody wrote words for is shown as it is, never swallowed.
 */
const errors: Record<Locale, Readonly<Record<string, string>>> = {
  'zh-CN': {
    ...zhCatalog,
    ...zhChecks,
    ...zhExport,
    ...zhImport,
    ...zhImporters,
    ...zhJournal,
    ...zhPage,
    ...zhReview,
    ...zhWorkbook,
  },
  en: {
    ...enCatalog,
    ...enChecks,
    ...enExport,
    ...enImport,
    ...enImporters,
    ...enJournal,
    ...enPage,
    ...enReview,
    ...enWorkbook,
  },
};

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
