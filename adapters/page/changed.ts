import type { AgentRequest } from '#core/model/agent.ts';
import { flatContains } from './flat-tree.ts';
import { openModal } from './modal.ts';
import { type Registry, saidBy } from './registry.ts';
import { isDrawn } from './visible.ts';

type Shown = Extract<AgentRequest, { type: 'changed' }>['shown'][number];

/** References that no longer say what they did, and those that still do where nobody sees them. */
export interface Changed {
  missing: string[];
  unseen: string[];
}

/**
 * Which references are gone, behind a dialog that was opened, or have another content; and which are as they were, but
 * not drawn, as on the other tab of a form. Looks at these elements alone: it is asked before every verdict.
 */
export function changedRefs(shown: readonly Shown[], registry: Registry, document: Document): Changed {
  const modal = openModal(document);
  const changed: Changed = { missing: [], unseen: [] };
  for (const { ref, value } of shown) {
    const control = registry.control(ref);
    const text = registry.text(ref);
    const element = control?.anchor ?? text?.element;
    const same = text
      ? saidBy(text) === text.said
      : JSON.stringify(control?.widget?.read(control.root).value ?? '') === JSON.stringify(value);
    if (!element || !same || (modal && !flatContains(modal, element))) changed.missing.push(ref);
    else if (!isDrawn(element)) changed.unseen.push(ref);
  }
  return changed;
}
