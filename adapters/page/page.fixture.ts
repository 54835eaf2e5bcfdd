import { normaliseLabel } from '#core/matching/label.ts';
import type { DescribedControl, DescribedPage } from '#core/model/page.ts';
import type { Widget } from '../widgets/widget.ts';
import { describePage } from './describe.ts';
import { Registry } from './registry.ts';

export const widgets: readonly Widget[] = Object.values(
  import.meta.glob<Widget>('../widgets/*/index.ts', { eager: true, import: 'default' }),
);

/** Shows markup as the whole page and describes it. */
export function describeMarkup(html: string): { page: DescribedPage; registry: Registry } {
  document.body.innerHTML = html;
  return describeAgain(new Registry(0));
}

export function describeAgain(registry: Registry): { page: DescribedPage; registry: Registry } {
  return { page: describePage(document, registry, widgets), registry };
}

/** Best label of each control after normalising, with its row: `承诺事项[1]`; in the page's order. */
export function labelsOf({ controls }: DescribedPage): string[] {
  return controls.map((control) => {
    const label = normaliseLabel(control.labels[0]?.text ?? '');
    return control.row ? `${label}[${control.row.index}]` : label;
  });
}

/** Labels, by the element's `data-is`: what the author of the markup says, beside what was read. */
export function compare({ page, registry }: { page: DescribedPage; registry: Registry }): {
  read: Record<string, string>;
  meant: Record<string, string>;
} {
  const read: Record<string, string> = {};
  const meant: Record<string, string> = {};
  const labels = labelsOf(page);
  for (const [index, control] of page.controls.entries()) {
    const root = registry.control(control.ref)?.root;
    const is = root?.getAttribute('data-is') ?? root?.closest('[data-is]')?.getAttribute('data-is');
    meant[control.ref] = is ?? '?';
    read[control.ref] = labels[index] ?? '';
  }
  return { read, meant };
}

export function byLabel(page: DescribedPage, label: string): DescribedControl | undefined {
  return page.controls.find((control) => normaliseLabel(control.labels[0]?.text ?? '') === label);
}
