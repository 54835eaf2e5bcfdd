import { applyOptions, isNothing, pickOptions, selectState } from '../shared/native-select.ts';
import { cannotClear } from '../shared/options.ts';
import type { Widget } from '../widget.ts';

function selectAt(root: Element): HTMLSelectElement {
  if (root instanceof HTMLSelectElement) return root;
  throw new TypeError('native-choice reads select elements only');
}

const nativeChoice: Widget = {
  id: 'native-choice',
  order: 92,
  recognise: (element) => (element instanceof HTMLSelectElement ? element : null),
  anchor: (root) => root,
  read: (root) => selectState(selectAt(root)),
  async write(root, value, tools) {
    const select = selectAt(root);
    const picked = await pickOptions(select, value, tools);
    if (picked.size === 0 && !select.multiple) {
      const nothing = [...select.options].find(isNothing);
      if (!nothing) throw cannotClear();
      picked.add(nothing);
    }
    applyOptions(select, picked);
  },
  restorer(root) {
    const select = selectAt(root);
    const selected = new Set<Element>(select.selectedOptions);
    return () => applyOptions(select, selected);
  },
};

export default nativeChoice;
