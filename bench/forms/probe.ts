import { computeAccessibleName } from 'dom-accessibility-api';
import { createAgent } from '#adapters/page/agent.ts';
import { describePage } from '#adapters/page/describe.ts';
import { flatContains } from '#adapters/page/flat-tree.ts';
import { Registry } from '#adapters/page/registry.ts';
import { widgets } from '#catalog/widgets.ts';
import type { AgentAnswer, AgentRequest } from '#core/model/agent.ts';

/** What the bench asks inside of a frame: the agent itself, and which control of its description an element belongs to. */
export interface Probe {
  handle(request: AgentRequest): Promise<AgentAnswer>;
  /** Describes for the bench; references are those that the agent gives right after. */
  look(frame: number): string[];
  refOf(element: Element): string | null;
  /** What a reader by markup alone takes for the element's label. */
  accessibleName(element: Element): string;
  /** What a reader by table cells alone takes for it. */
  leftCell(element: Element): string;
}

let registry = new Registry(0);
let refs: string[] = [];
const agent = createAgent(widgets);

function boxOf(ref: string): Element[] {
  const control = registry.control(ref);
  return control ? [control.root, control.anchor] : [];
}

const probe: Probe = {
  handle: (request) => agent.handle(request),
  look(frame) {
    registry = new Registry(frame);
    refs = describePage(document, registry, widgets).controls.map(({ ref }) => ref);
    return refs;
  },
  refOf(element) {
    const boxes = refs.flatMap((ref) => boxOf(ref).map((box) => ({ ref, box })));
    const exact = boxes.find(({ box }) => box === element);
    if (exact) return exact.ref;
    const around = boxes.filter(({ box }) => flatContains(box, element));
    const smallest = around.find(({ box }) => around.every((other) => flatContains(other.box, box)));
    if (smallest) return smallest.ref;
    return soleIn(element) ?? (element.checkVisibility() ? null : standInFor(element));
  },
  accessibleName: (element) => computeAccessibleName(fieldIn(element)),
  leftCell(element) {
    const cell = element.closest('td,th');
    return cell?.previousElementSibling?.textContent.trim() ?? '';
  },
};

/** The one control in an element; `null` where there are none or several. */
function soleIn(element: Element): string | null {
  const inside = new Set(refs.filter((ref) => boxOf(ref).some((box) => flatContains(element, box))));
  return inside.size === 1 ? ([...inside][0] ?? null) : null;
}

/** What is drawn in the place of a hidden field: right after it, or alone with it in a box. */
function standInFor(element: Element): string | null {
  const next = element.nextElementSibling;
  const parent = element.parentElement;
  return (next && soleIn(next)) ?? (parent && soleIn(parent));
}

function fieldIn(element: Element): Element {
  const fields = 'input,select,textarea,[role="combobox"],[contenteditable="true"]';
  return element.matches(fields) ? element : (element.querySelector(fields) ?? element);
}

Object.defineProperty(globalThis, 'jiannuoProbe', { value: probe });
