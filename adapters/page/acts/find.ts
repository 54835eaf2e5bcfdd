import type { ControlRef } from '#core/model/page.ts';
import type { DescribedAct } from '#core/model/act.ts';
import type { FoundControl } from '../candidates.ts';
import type { Leaves } from '../leaves.ts';
import type { Registry } from '../registry.ts';
import { titlesAt } from '../sections.ts';
import type { Tables } from '../tables.ts';
import type { Title } from '../title.ts';
import { findAddRows } from './add-rows.ts';
import { findFolded } from './folded.ts';

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
  return acts.map(({ kind, element, label, columns, controls, progress }) => {
    const section = titlesAt(titles, leaves.range(element).start);
    const signature = JSON.stringify([kind, label, section]);
    return {
      ref: registry.registerAct({ kind, element, progress, signature }),
      kind,
      label,
      section,
      columns,
      controls: controls.flatMap((index) => refs[index] ?? []),
    };
  });
}
