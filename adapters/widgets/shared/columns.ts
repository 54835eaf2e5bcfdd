import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { hasStateClass } from './dom.ts';
import { hover } from './events.ts';
import { chooseLevels } from './levels.ts';
import type { Levels, Node } from './levels.ts';
import type { Choice } from './options.ts';
import { boxIn, closePopup, closeStray, isTicked, openPopup } from './popup.ts';
import type { Popup } from './popup.ts';
import { pause, settle } from './settle.ts';

/** How long the options of a level may take to come, in ms: fetched ones long, drawn ones briefly. */
const PATIENCE = { fetched: 3000, drawn: 400 };
const LISTS = 'ul,ol,[role="menu"],[role="listbox"],[role="group"]';
const ONWARD =
  '[class*="arrow" i],[class*="expand" i],[class*="chevron" i],[class*="-right" i],[class*="loading" i]';
const EXPANDS = ['expand', 'expandable', 'parent', 'branch'];

/** A control that opens columns of options side by side, each with what is below an option of the one before. */
export interface Cascade {
  root: Element;
  trigger: Element;
  chosen: () => readonly string[];
  multiple: boolean;
}

export function cascadeState({ chosen, multiple }: Cascade, disabled: boolean): WidgetState {
  const shown = [...chosen()];
  return {
    kind: multiple ? 'multiSelect' : 'select',
    value: multiple ? shown : (shown[0] ?? ''),
    levels: true,
    readOnly: false,
    disabled,
  };
}

/** Goes along the path of each wanted option, column by column, and chooses it. */
export async function chooseInColumns(
  cascade: Cascade,
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  await closeStray(cascade.root, tools);
  const popup = openPopup(cascade.root, cascade.trigger, tools);
  try {
    await pause(tools);
    await chooseLevels({ ...cascade, target }, columnLevels(popup, tools), value, tools);
  } finally {
    await closePopup(cascade.root, popup, tools);
  }
}

function target({ element }: Node): Element {
  return boxIn(element) ?? element;
}

/** The options of each list on its own, in the order of the lists. */
function columnsOf(popup: Popup): Choice[][] {
  const columns = new Map<Element | null, Choice[]>();
  for (const choice of popup.choices()) {
    const list = choice.element.parentElement?.closest(LISTS) ?? choice.element.parentElement;
    columns.set(list, [...(columns.get(list) ?? []), choice]);
  }
  return [...columns.values()];
}

function columnLevels(popup: Popup, tools: WidgetTools): Levels {
  const columns = (): Choice[][] => columnsOf(popup);
  const certain = (): boolean =>
    columns()
      .flat()
      .some(({ element }) => leadsOn(element));
  const column = (depth: number): Choice[] => (popup.loading() ? [] : (columns()[depth] ?? []));
  const signature = (depth: number): string =>
    column(depth)
      .map(({ text }) => text)
      .join('\n');

  return {
    certain: async () => certain(),
    async below(path, patience) {
      const wait = patience === 'long' || path.length === 0 ? PATIENCE.fetched : PATIENCE.drawn;
      await settle(tools, () => column(path.length).length > 0, wait);
      const known = certain();
      return column(path.length).map((choice) => asNode(choice, known));
    },
    async open(node, path) {
      const depth = path.length;
      const row = (): Element | undefined =>
        columns()[depth]?.find(({ text, element }) => element === node.element || text === node.text)
          ?.element;
      const peers = (): Element[] => columns()[depth]?.map(({ element }) => element) ?? [];
      const before = signature(depth + 1);
      const opened = (): boolean => {
        const now = row();
        if (!now || popup.loading()) return false;
        if (!leadsOn(now) && leadsOn(node.element) !== node.leadsOn) return true;
        return isOpen(now, peers()) ?? (signature(depth + 1) !== before && column(depth + 1).length > 0);
      };
      if (isOpen(node.element, peers()) && column(depth + 1).length > 0) return;
      hover(node.element);
      await pause(tools);
      if (opened()) return;
      tools.click(node.element);
      if (await settle(tools, opened, PATIENCE.drawn)) return;
      if (popup.loading()) await settle(tools, opened, PATIENCE.fetched);
    },
  };
}

function asNode({ element, text, disabled }: Choice, known: boolean): Node {
  const onward = leadsOn(element);
  return {
    element,
    text,
    disabled,
    leadsOn: !known || onward,
    choosable: !known || !onward || boxIn(element) !== null,
    selected: isTicked(element),
  };
}

/** Whether an option says that there are more below it: by its role's states, or by an arrow drawn in it. */
function leadsOn(row: Element): boolean {
  const popup = row.getAttribute('aria-haspopup');
  if (popup !== null) return popup !== 'false';
  return row.querySelector(ONWARD) !== null || EXPANDS.some((mark) => hasStateClass(row, mark));
}

/** Whether what is below an option is shown; `null` where nothing says so. */
function isOpen(row: Element, peers: readonly Element[]): boolean | null {
  const said = row.getAttribute('aria-expanded');
  if (said !== null) return said === 'true';
  if (peers.some((peer) => peer.getAttribute('aria-expanded') === 'true')) return false;
  return peers.some((peer) => hasStateClass(peer, 'active')) ? hasStateClass(row, 'active') : null;
}
