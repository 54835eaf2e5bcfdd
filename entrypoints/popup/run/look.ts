import type { DescribedPage } from '#core/model/page.ts';
import { readScreen, type Screen } from '#core/run/screen.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { framesOf } from '#utils/tab-signs.ts';
import type { AtHand } from './state.ts';

/** One look at the portal's page. */
export interface Look {
  address: string;
  screen: Screen;
  /** The documents that the tab shows, of those that may be read. */
  documents: ReadonlySet<string>;
  /** Equal where nothing that matters here has changed in between. */
  signature: string;
  /** Only where the page was described, so that it may be written into. */
  reading: PageReading | undefined;
}

/** Reads the page so that it may be filled. */
export async function describeFor(client: PageClient, hand: AtHand): Promise<Look> {
  const reading = await client.describe();
  return { ...lookOf(reading.url, reading.pages, hand), documents: client.documents, reading };
}

/**
 * Looks without taking what is seen for what the user saw. Where a document that was read before has gone, whatever has
 * come in its place is read: a portal that saves by loading another page leaves nothing to glance at.
 */
export async function glanceFor(client: PageClient, hand: AtHand): Promise<Look> {
  const frames = await framesOf(client.tabId);
  const now = new Set(frames.map(({ document }) => document));
  if ([...client.documents].some((document) => !now.has(document))) return describeFor(client, hand);
  const url = frames.find(({ frame }) => frame === 0)?.url ?? '';
  return { ...lookOf(url, await client.glance(), hand), documents: now, reading: undefined };
}

/** Where the record page is: an anchor inside it is no other page. */
export function placeIn(address: string): string {
  return address.replace(/#(?![!/])[^?]*$/, '');
}

function lookOf(
  url: string,
  pages: readonly DescribedPage[],
  { formType, values, item, taught }: AtHand,
): Omit<Look, 'documents' | 'reading'> {
  const screen = readScreen(pages, formType, values, item.homonym, taught);
  const writes = screen.plan.writes.map(({ ref, path, now, next, ticked }) => [ref, path, now, next, ticked]);
  const address = pageAddress(url);
  return { address, screen, signature: JSON.stringify([address, screen.whose, writes]) };
}
