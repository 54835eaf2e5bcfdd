import { control, label } from '../matching/described.fixture.ts';
import type { DescribedControl, DescribedPage } from '../model/page.ts';
import type { Taught, TaughtTarget } from '../model/taught.ts';
import { anchored, anchorOf } from './anchor.ts';
import { placeOf } from './place.ts';

/** What would be taught about the `at`-th control of the first page. */
export function taughtAt(
  pages: readonly DescribedPage[],
  at: number,
  target: TaughtTarget | string,
  id = '00000000-0000-4000-8000-000000000001',
): Taught {
  const [page] = pages;
  const all = anchored(pages);
  const one = all.find(({ control: each }) => each.ref === page?.controls[at]?.ref);
  if (!page || !one) throw new Error(`no control ${at}`);
  return {
    id,
    place: placeOf(page, pages),
    title: page.title,
    anchor: anchorOf(one, all),
    target: typeof target === 'string' ? { is: 'field', path: target } : target,
  };
}

/** A control without a printed label, whose name in the markup is another each time. */
export function unlabelled(code: string, more: Partial<DescribedControl> = {}): DescribedControl {
  return control('', { labels: [label(code, { evidence: 'nameAttribute', confidence: 0.2 })], ...more });
}
