import { family } from '../shared/family.ts';
import { slider } from '../shared/slider.ts';
import { transfer } from '../shared/transfer.ts';
import { cascade } from './cascade.ts';
import { stars } from './stars.ts';

/** One handle that says where it stands; with two, a slider is a range. */
function oneHandle(element: Element): Element | null {
  const root = element.closest('[role="slider"]:not(input)');
  const peers = root?.parentElement?.querySelectorAll('[role="slider"]') ?? [];
  return peers.length > 1 ? null : root;
}

/** Controls that no library here draws, known by what they do and by one word of their class. */
export default family('behaviour', 79, [
  cascade,
  transfer('[class*="transfer" i]'),
  slider(oneHandle),
  stars,
]);
