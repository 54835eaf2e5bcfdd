import { JiannuoError } from '#core/errors.ts';
import { formIn } from '#core/forms/form-in.ts';
import { relationOf } from '#core/matching/same-person.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient } from '#utils/page-client.ts';
import { cluesOf } from './whose.ts';

type About = Extract<OverlayRequest, { type: 'overlay.judge' | 'overlay.decide' }>;
type Named = Pick<About, 'subjectName' | 'typed' | 'clues'>;
type Read = Pick<About, 'page' | 'formId' | 'clues' | 'shown'>;

/**
 * A verdict goes to the person whom the page names, or whom the reviewer named.
 * @throws `review.personMoved`
 */
export function assertNamed({ subjectName, typed, clues }: Named): void {
  const named = clues.some(({ path, value }) => path === 'name' && value === subjectName);
  if (subjectName !== typed && !named) throw new JiannuoError('review.personMoved');
}

/**
 * A verdict is about the page and the person it was read from: none is stored once the tab shows another.
 * @throws `review.pageMoved`, `review.personMoved`
 */
export async function assertStillAt(
  client: PageClient,
  { page, formId, clues, shown }: Read,
  forms: () => Promise<readonly FormType[]>,
): Promise<void> {
  if (pageAddress(await client.address()) !== page) throw new JiannuoError('review.pageMoved');
  const { missing, unseen } = await client.changed(shown);
  if (missing.length > 0) throw new JiannuoError('review.personMoved');
  if (unseen.length === 0) return;
  // What is out of sight may be the form before, with another in its place.
  const now = cluesOf(await client.describe(), formIn(await forms(), formId));
  const relation = now.length === 0 || clues.length === 0 ? 'unknown' : relationOf(clues, now);
  if (relation === 'other' || relation === 'doubtful') throw new JiannuoError('review.personMoved');
}
