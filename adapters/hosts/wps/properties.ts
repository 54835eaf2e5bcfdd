import { JiannuoError } from '#core/errors.ts';
import type { WpsWorkbook } from './api.ts';
import { NameTexts } from './name-texts.ts';
import { refusal } from './refusals.ts';
import { XmlTexts } from './xml-texts.ts';

/**
 * Texts kept in the workbook. First as custom XML parts, whose text has no limit and which the user never meets; the declarations of ET have them, its
 * documentation shows them for documents alone. Where they are missing or do not give back what was put in, as hidden names, which ET documents.
 * `CustomDocumentProperties` are left alone: 255 letters each, and offices use them for their own marks and show them.
 */
export function propertyOf(book: WpsWorkbook, key: string): string | undefined {
  for (const store of storesOf(book)) {
    const text = tried(() => store.get(key));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** @throws JiannuoError `host.failed` where no store of the workbook takes it */
export function setProperty(book: WpsWorkbook, key: string, text: string | undefined): void {
  const stores = storesOf(book);
  let kept = text === undefined;
  let reason: unknown;
  for (const store of stores) {
    try {
      store.set(key, kept ? undefined : text);
      if (!kept) kept = store.get(key) === text;
    } catch (error) {
      // The next store may take it; if none does, this is why.
      reason ??= error;
    }
  }
  if (kept) return;
  if (reason !== undefined) throw refusal(reason);
  throw new JiannuoError('host.failed', { detail: key });
}

function storesOf(book: WpsWorkbook): (XmlTexts | NameTexts)[] {
  return [new XmlTexts(book), new NameTexts(book)];
}

/** A store that the build does not have holds nothing. */
function tried(get: () => string | undefined): string | undefined {
  try {
    return get();
  } catch (error) {
    if (refusal(error).code === 'host.busy') throw error;
    return undefined;
  }
}
