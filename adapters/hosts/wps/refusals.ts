import { JiannuoError } from '#core/errors.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './api.ts';

/**
 * What the program says when it does not do what it was asked, by its words and numbers: an edited cell refuses calls by `RPC_E_CALL_REJECTED`
 * (0x80010001) or Excel's own 0x800AC472.
 */
const BUSY =
  /0x80010001|0x800ac472|-2147418111|-2146777998|call was rejected|编辑模式|正在编辑|正忙|\bbusy\b/i;
const PROTECTED = /受保护|被保护|保护的工作表|\bprotected\b/i;
const READ_ONLY = /只读|read-only|read only/i;

/** An exception of the program as an error that has words. @param sheet that it was asked about */
export function refusal(error: unknown, sheet = ''): JiannuoError {
  if (error instanceof JiannuoError) return error;
  const detail = textOf(error);
  const options = { cause: error };
  if (BUSY.test(detail)) return new JiannuoError('host.busy', {}, options);
  if (PROTECTED.test(detail)) return new JiannuoError('host.protected', { sheet }, options);
  if (READ_ONLY.test(detail)) return new JiannuoError('host.readOnly', {}, options);
  return new JiannuoError('host.failed', { detail }, options);
}

/** Programs throw errors, texts, and objects with a `Description`. */
export function textOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error === 'object' && error !== null) {
    const { message, Description } = error as { message?: unknown; Description?: unknown };
    for (const text of [message, Description]) if (typeof text === 'string' && text !== '') return text;
  }
  return String(error);
}

/** @throws JiannuoError `host.busy`, as far as the program tells before it is asked to change something */
export function checkReady(app: WpsApplication): void {
  let isReady: unknown;
  try {
    isReady = app.Ready;
  } catch (error) {
    // A build that does not know whether it is ready says so when it is asked to do something.
    isReady = refusal(error).code !== 'host.busy';
  }
  if (isReady === false) throw new JiannuoError('host.busy');
}

/** @throws JiannuoError `host.readOnly`, `host.busy` */
export function checkWritable(app: WpsApplication, book: WpsWorkbook): void {
  if (book.ReadOnly) throw new JiannuoError('host.readOnly');
  checkReady(app);
}

/** @throws JiannuoError `host.protected` */
export function checkOpen(sheet: WpsSheet): void {
  if (sheet.ProtectContents) throw new JiannuoError('host.protected', { sheet: sheet.Name });
}
