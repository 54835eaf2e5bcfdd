import { JiannuoError } from '#core/errors.ts';

/**
 * Error codes of Office.js, which are not translated, and what they are to a user. Source: Microsoft, "Error handling with the
 * application-specific JavaScript APIs", tables of error codes; `Excel.ErrorCodes`.
 */
const BUSY: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'InactiveWorkbook']);

/** Too much in one exchange (5 MB in Excel on the web) or in one range (5 million cells): "Resource limits", Excel add-ins. */
const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
  'MemoryLimitReached',
]);

/** The code of what Office.js threw, where it is one of its errors. */
export function refusalOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(refusalOf(error) ?? '');
}

/** @param where `sheet` that was spoken of; `viewOnly` where the document takes no changes */
export function officeError(error: unknown, where: { sheet?: string; viewOnly: boolean }): JiannuoError {
  const { sheet, viewOnly } = where;
  const code = refusalOf(error) ?? '';
  const cause = { cause: error };
  if (BUSY.has(code)) return new JiannuoError('host.busy', {}, cause);
  if (TOO_LARGE.has(code)) return new JiannuoError('host.tooLarge', { sheet: sheet ?? '' }, cause);
  if (code === 'AccessDenied' && viewOnly) return new JiannuoError('host.readOnly', {}, cause);
  if (sheet !== undefined) {
    if (code === 'ItemNotFound') return new JiannuoError('host.noSheet', { sheet }, cause);
    if (code === 'AccessDenied') return new JiannuoError('host.protected', { sheet }, cause);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new JiannuoError('host.failed', { detail: code === '' ? message : `${code} ${message}` }, cause);
}
