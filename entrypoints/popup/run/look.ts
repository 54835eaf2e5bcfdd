import type { DescribedPage } from '#core/model/page.ts';
import { readScreen, type Screen } from '#core/run/screen.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import type { AtHand } from './state.ts';

/** One look at the portal's page. */
export interface Look {
  address: string;
  screen: Screen;
  /** Equal where nothing that matters here has changed in between. */
  signature: string;
  /** Only where the page was described, so that it may be written into. */
  reading: PageReading | undefined;
}

/** Reads the page so that it may be filled. */
export async function describeFor(client: PageClient, hand: AtHand): Promise<Look> {
  const reading = await client.describe();
  return lookOf(reading.url, reading.pages, hand, reading);
}

/** Looks without taking what is seen for what the user saw; a page that was loaded anew is read. */
export async function glanceFor(client: PageClient, hand: AtHand): Promise<Look> {
  const [url, pages] = await Promise.all([client.address(), client.glance()]);
  if (!pages.some(({ frame }) => frame === 0)) return describeFor(client, hand);
  return lookOf(url, pages, hand, undefined);
}

/** Where the record page is: an anchor inside it is no other page. */
export function placeIn(address: string): string {
  return address.replace(/#(?![!/])[^?]*$/, '');
}

function lookOf(
  url: string,
  pages: readonly DescribedPage[],
  { formType, values, item, taught }: AtHand,
  reading: PageReading | undefined,
): Look {
  const screen = readScreen(pages, formType, values, item.homonym, taught);
  const writes = screen.plan.writes.map(({ ref, path, now, next, ticked }) => [ref, path, now, next, ticked]);
  const address = pageAddress(url);
  return { address, screen, signature: JSON.stringify([address, screen.whose, writes]), reading };
}
