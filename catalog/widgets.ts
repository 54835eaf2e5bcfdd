import type { Widget } from '#adapters/widgets/widget.ts';

const families = import.meta.glob<Widget>('../adapters/widgets/*/index.ts', {
  eager: true,
  import: 'default',
});

/** Every widget family, in the order in which they are asked to recognise a control. */
export const widgets: readonly Widget[] = Object.values(families).sort((a, b) => a.order - b.order);
