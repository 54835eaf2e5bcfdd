/// <reference types="office-js" />
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { DetectedHost } from '../detected.ts';
import { OfficeHost, type PageAbilities } from './office-host.ts';

/** What `office.js` puts into the page's scope, where the page has loaded it. */
interface OfficeScope {
  Office?: typeof Office;
  Excel?: typeof Excel;
}

/**
 * The host, where the page runs in Excel; `undefined` where `office.js` is not loaded, or the page runs anywhere else, in which case
 * `Office.onReady` answers without a host.
 */
export async function detectOffice(
  scope: OfficeScope = globalThis as OfficeScope,
  page?: PageAbilities,
): Promise<SheetHost | undefined> {
  const { Office: office } = scope;
  if (!office) return undefined;
  const { host } = await office.onReady();
  // The library of Excel is loaded by the first one, once it knows the program.
  const { Excel: excel } = scope;
  if (host !== office.HostType.Excel || !excel) return undefined;
  return new OfficeHost({ office, excel }, page);
}

const excel: DetectedHost = { id: 'office', detect: () => detectOffice() };
export default excel;
