import { sameOption } from '#core/matching/option.ts';
import { isDisabled, shownText, within } from '../shared/dom.ts';
import { enterText } from '../shared/events.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { wantedTexts } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('an el-input-tag has an input');
  return input;
}

function tagsIn(root: Element): Element[] {
  return [...root.querySelectorAll('.el-tag')];
}

function texts(root: Element): string[] {
  return tagsIn(root).map(shownText);
}

function isIn(list: readonly string[], text: string): boolean {
  return list.some((one) => sameOption(text, [text], one));
}

/** el-input-tag: what is typed becomes a tag when the field is left. */
export const inputTag: Part = {
  recognise: closest('.el-input-tag'),
  read: (root) => ({
    kind: 'multiSelect',
    value: texts(root),
    readOnly: inputAt(root).readOnly,
    disabled: isDisabled(inputAt(root)),
  }),
  async write(root, value, tools) {
    const wanted = wantedTexts(value);
    for (const text of texts(root).filter((shown) => !isIn(wanted, shown))) {
      const cross = tagsIn(root)
        .find((tag) => shownText(tag) === text)
        ?.querySelector('.el-tag__close');
      if (cross) tools.click(cross);
      await settle(tools, () => !texts(root).includes(text));
    }
    for (const text of wanted.filter((one) => !isIn(texts(root), one))) {
      enterText(inputAt(root), text);
      await settle(tools, () => isIn(texts(root), text));
    }
  },
};
