import { choose } from '../shared/choose.ts';
import { hasStateClass, isDisabled, shownText } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { normaliseOption } from '#core/matching/option.ts';

const OPTION = '.xm-option';
/** The mark of a tick box before options of which several may be chosen. */
const SEVERAL = '.xm-icon-duox';

function optionsIn(root: Element, chosen: boolean): string[] {
  const rows = [...root.querySelectorAll(OPTION)].filter((row) => !chosen || hasStateClass(row, 'selected'));
  return [...new Set(rows.map(shownText))].filter((text) => normaliseOption(text) !== '');
}

/** xm-select, the select of several that layui pages use: it keeps its list in itself, folded away. */
export const xmSelect: Part = {
  recognise: closest('xm-select'),
  read(root) {
    const multiple = root.querySelector(SEVERAL) !== null;
    const value = optionsIn(root, true);
    const options = optionsIn(root, false);
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? value : (value[0] ?? ''),
      // Pages of options, and those from a server, are not all there.
      ...(options.length > value.length && !root.querySelector('.xm-paging') ? { options } : {}),
      readOnly: false,
      disabled: isDisabled(root) || root.getAttribute('disabled') !== null,
    };
  },
  write(root, value, tools) {
    const trigger = root.querySelector('.xm-icon') ?? root;
    // A press on the one that is chosen takes it back, in a single choice too.
    return choose({ root, trigger, chosen: () => optionsIn(root, true), multiple: true }, value, tools);
  },
};
