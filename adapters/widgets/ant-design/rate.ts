import { WidgetRefusal } from '../widget.ts';
import { hasStateClass, isDisabled } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { moveByArrows } from '../shared/slider.ts';

function starsOf(root: Element): Element[] {
  return [...root.querySelectorAll('.ant-rate-star')];
}

/** Stars that are lit; the last may be lit by half. */
function lit(root: Element): number {
  return starsOf(root).reduce(
    (sum, star) => sum + (hasStateClass(star, 'full') ? 1 : hasStateClass(star, 'half') ? 0.5 : 0),
    0,
  );
}

/** a-rate: stars, lit one by one or by halves with the arrow keys. None lit is nothing chosen. */
export const rate: Part = {
  recognise: closest('.ant-rate'),
  read: (root) => ({
    kind: 'number',
    value: lit(root) === 0 ? '' : String(lit(root)),
    readOnly: false,
    disabled: isDisabled(root),
  }),
  async write(root, { value }, tools) {
    const text = [value].flat().join('').trim();
    const target = Number(text);
    if (Number.isNaN(target)) throw new WidgetRefusal('skipped', 'notANumber', { value: text });
    if (target < 0 || target > starsOf(root).length) {
      throw new WidgetRefusal('skipped', 'outOfRange', { value: text });
    }
    const stars = { element: root, now: () => lit(root) };
    await moveByArrows(() => stars, target, tools);
  },
};
