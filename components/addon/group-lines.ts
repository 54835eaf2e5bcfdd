/** Things that stand together under a heading. */
export interface Group<Item> {
  key: string;
  items: readonly Item[];
}

/** A heading, or what stands under it. */
export type GroupLine<Item, Of extends Group<Item>> =
  | { kind: 'head'; key: string; group: Of; open: boolean }
  | { kind: 'item'; key: string; group: Of; item: Item };

/** Headings, each with what stands under it where it is open. */
export function linesOf<Item, Of extends Group<Item>>(
  groups: readonly Of[],
  keyOf: (item: Item) => string,
  isOpen: (group: Of) => boolean,
): GroupLine<Item, Of>[] {
  const lines: GroupLine<Item, Of>[] = [];
  for (const group of groups) {
    const open = isOpen(group);
    lines.push({ kind: 'head', key: group.key, group, open });
    if (!open) continue;
    for (const item of group.items) {
      lines.push({ kind: 'item', key: `${group.key} ${keyOf(item)}`, group, item });
    }
  }
  return lines;
}

/** Things under what they have in common, in the order in which they come. */
export function groupsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Group<Item>[] {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = gathered.get(key);
    if (group) group.push(item);
    else gathered.set(key, [item]);
  }
  return [...gathered].map(([key, those]) => ({ key, items: those }));
}
