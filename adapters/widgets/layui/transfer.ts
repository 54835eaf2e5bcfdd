import { isDisabled, shownText } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { checkboxesState } from '../shared/input-group.ts';
import { findChoice, spellings, usable, wantedTexts } from '../shared/options.ts';
import type { Choice } from '../shared/options.ts';
import type { WidgetTools } from '../widget.ts';

/** The two boxes: what can be chosen, and what is. */
type Side = 0 | 1;
const CHOSEN: Side = 1;

function rowsOf(root: Element, side: Side): Element[] {
  const box = root.querySelectorAll('.layui-transfer-box').item(side);
  return [...box.querySelectorAll('.layui-transfer-data > li')];
}

function tickOf(row: Element): HTMLInputElement {
  const tick = row.querySelector('input');
  if (!tick) throw new TypeError('a row of a transfer has a checkbox');
  return tick;
}

/** An option counts as selected where it stands on the right, whether or not it is ticked there. */
function choicesOf(root: Element): Choice[] {
  return ([0, CHOSEN] as const).flatMap((side) =>
    rowsOf(root, side).map((row) => ({
      element: row,
      text: tickOf(row).title || shownText(row),
      disabled: tickOf(row).disabled,
      selected: side === CHOSEN,
    })),
  );
}

/** Ticks exactly these rows of a box, and presses the arrow that leads out of it. */
async function move(
  root: Element,
  from: Side,
  choices: readonly Choice[],
  tools: WidgetTools,
): Promise<void> {
  if (choices.length === 0) return;
  const rows = choices.map((choice) => choice.element);
  for (const row of rowsOf(root, from)) {
    const tick = tickOf(row);
    if (!tick.disabled && tick.checked !== rows.includes(row)) tools.click(tick.nextElementSibling ?? tick);
  }
  const arrow = root.querySelector(`.layui-transfer-active button[data-index="${from}"]`);
  if (!arrow) throw new TypeError('a transfer has an arrow for each way');
  await tools.until(() => !isDisabled(arrow));
  tools.click(arrow);
  await tools.until(() => rows.every((row) => !row.isConnected));
}

/** 穿梭框: two lists, and arrows between them. */
export const transfer: Part = {
  recognise: closest('.layui-transfer'),
  read: (root) => checkboxesState(choicesOf(root)),
  async write(root, value, tools) {
    const choices = choicesOf(root);
    const wanted = wantedTexts(value).map((text) =>
      usable(findChoice(choices, text, spellings(text, value)), text),
    );
    const surplus = choices.filter((choice) => choice.selected && !wanted.includes(choice));
    for (const choice of surplus) usable(choice, choice.text);
    const missing = wanted.filter((choice) => !choice.selected);
    await move(root, 0, missing, tools);
    await move(root, CHOSEN, surplus, tools);
  },
};
