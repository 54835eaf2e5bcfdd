import { WidgetRefusal } from '../widget.ts';
import { hasStateClass, isDisabled } from '../shared/dom.ts';
import { pressKey } from '../shared/events.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { optionMissing } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';

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
    if (!Number.isInteger(target * 2)) throw optionMissing(text);
    const before = lit(root);
    if (await lightUp(root, target, tools)) return;
    await lightUp(root, before, tools);
    throw optionMissing(text);
  },
};

async function lightUp(root: Element, target: number, tools: Parameters<Part['write']>[2]): Promise<boolean> {
  for (let now = lit(root); now !== target; now = lit(root)) {
    pressKey(root, target > now ? 'ArrowRight' : 'ArrowLeft');
    if (!(await settle(tools, () => lit(root) !== now, 300))) return false;
    // A step past the target: the stars are not lit by halves.
    if ((target - now) * (target - lit(root)) < 0) return false;
  }
  return true;
}
