import type { AgentRequest } from '#core/model/agent.ts';
import { flatContains } from './flat-tree.ts';
import { openModal } from './modal.ts';
import { type Registry, saidBy } from './registry.ts';
import { isDrawn } from './visible.ts';

type Shown = Extract<AgentRequest, { type: 'changed' }>['shown'][number];

/**
 * References that no longer show what they did: gone, hidden, behind a dialog that was opened, or with another content.
 * Looks at these elements alone: it is asked again and again.
 */
export function changedRefs(shown: readonly Shown[], registry: Registry, document: Document): string[] {
  const modal = openModal(document);
  const isStill = ({ ref, value }: Shown): boolean => {
    const control = registry.control(ref);
    const text = registry.text(ref);
    const element = control?.anchor ?? text?.element;
    if (!element || !isDrawn(element) || (modal && !flatContains(modal, element))) return false;
    if (text) return saidBy(text) === text.said;
    return JSON.stringify(control?.widget?.read(control.root).value ?? '') === JSON.stringify(value);
  };
  return shown.filter((each) => !isStill(each)).map(({ ref }) => ref);
}
