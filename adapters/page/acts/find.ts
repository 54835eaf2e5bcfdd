import type { ControlRef } from '#core/model/page.ts';
import type { DescribedAct } from '#core/model/act.ts';
import { withoutCounts } from '#core/text/counted.ts';
import type { FoundControl } from '../candidates.ts';
import { flatAncestors, flatContains } from '../flat-tree.ts';
import { isLabelText } from '../grid.ts';
import type { Leaves } from '../leaves.ts';
import type { Registry } from '../registry.ts';
import { titlesAt } from '../sections.ts';
import type { Tables } from '../tables.ts';
import { HEADING, type Title } from '../title.ts';
import { findAddRows } from './add-rows.ts';
import { findFolded } from './folded.ts';
import { ownTitle } from './own-title.ts';

export interface ActsAround {
  scope: Element;
  found: readonly FoundControl[];
  leaves: Leaves;
  tables: Tables;
  titles: readonly Title[];
  registry: Registry;
  /** Reference of each control by its index, where it has one. */
  refs: readonly (ControlRef | undefined)[];
}

/** What a page offers to press that may bring more of the form. Nothing is pressed. */
export function describeActs(around: ActsAround): DescribedAct[] {
  const { scope, found, leaves, tables, titles, registry, refs } = around;
  const roots = new Set(found.map(({ root }) => root));
  const acts = [...findAddRows(leaves, tables, scope), ...findFolded(scope, roots)];
  return acts.map(({ kind, element, label, columns, controls, part, progress }) => {
    const { start } = leaves.range(element);
    const over = titlesAt(titles, start);
    const near =
      titleBefore(element, start, leaves) ??
      (kind === 'addRow' ? ownTitle(element, start, leaves, scope)?.text : undefined);
    const section = near === undefined || over.includes(near) ? over : [...over, near];
    const inside = part ? textsInside(part) : [];
    const signature = JSON.stringify([kind, ...[label, ...section].map(withoutCounts)]);
    return {
      ref: registry.registerAct({ kind, element, progress, signature }),
      kind,
      label,
      section,
      columns,
      ...(inside.length > 0 ? { inside } : {}),
      controls: controls.flatMap((index) => refs[index] ?? []),
    };
  });
}

/** Titles name what has fields after it; the part that a button begins may have none yet. */
function titleBefore(element: Element, at: number, leaves: Leaves): string | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const leaf = leaves.list[index];
    if (!leaf || leaf.control >= 0) return undefined;
    const heading = leaf.parent.closest(HEADING);
    const text = heading ? leaves.textOf(heading) : '';
    if (heading && isLabelText(text)) {
      return flatContains(boxOf(heading, leaves), element) ? text : undefined;
    }
  }
  return undefined;
}

/** The smallest box around a title in which something follows. */
function boxOf(heading: Element, leaves: Leaves): Element {
  const { end } = leaves.range(heading);
  for (const box of flatAncestors(heading)) if (leaves.range(box).end > end) return box;
  return heading;
}

/** Most texts that are told of a hidden part: enough for any form. */
const MOST_TEXTS = 400;

function textsInside(part: Element): string[] {
  const texts = new Set<string>();
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.size < MOST_TEXTS && walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (isLabelText(text)) texts.add(text);
  }
  for (const field of part.querySelectorAll('[placeholder], [aria-label], [title]')) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const text = field.getAttribute(name)?.trim() ?? '';
      if (isLabelText(text)) texts.add(text);
    }
  }
  return [...texts];
}
