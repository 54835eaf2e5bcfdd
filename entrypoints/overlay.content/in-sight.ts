/** Whether elements can be put into the top layer: from Chromium 114 on. */
export const canFloat = 'showPopover' in HTMLElement.prototype;

/** A panel smaller than this on the screen cannot be read, in CSS pixels of the window. */
const SMALLEST = 160;
/** How many places across and down the panel are looked at. */
const [ACROSS, DOWN] = [4, 6];

/** Effects that fade, bend or cut what is drawn, and how each reads where there is none. */
const plain: readonly [property: string, without: string][] = [
  ['opacity', '1'],
  ['filter', 'none'],
  ['backdrop-filter', 'none'],
  ['transform', 'none'],
  ['scale', 'none'],
  ['rotate', 'none'],
  ['translate', 'none'],
  ['perspective', 'none'],
  ['clip-path', 'none'],
  ['mask-image', 'none'],
  ['-webkit-mask-image', 'none'],
  ['mix-blend-mode', 'normal'],
  ['visibility', 'visible'],
];

/** Whether neither the host nor anything around it that it is drawn in has an effect on how the panel looks. */
export function isDrawnPlainly(host: HTMLElement): boolean {
  // What floats is drawn by itself, outside of the effects of the elements around it.
  const drawnIn = canFloat && host.matches(':popover-open') ? [host] : [host, document.documentElement];
  return drawnIn.every((element) => {
    const style = getComputedStyle(element);
    return plain.every(([property, without]) => {
      const value = style.getPropertyValue(property);
      return value === '' || value === without;
    });
  });
}

/** Whether the panel is what a press anywhere on it would meet, and large enough to be read. */
export function isOnTop(host: HTMLElement, panel: HTMLElement): boolean {
  const { left, top, width, height } = panel.getBoundingClientRect();
  if (width < Math.min(SMALLEST, innerWidth / 2) || height < Math.min(SMALLEST, innerHeight / 2))
    return false;
  const root = host.getRootNode();
  const tree = root instanceof ShadowRoot ? root : document;
  for (let row = 0; row < DOWN; row += 1) {
    for (let column = 0; column < ACROSS; column += 1) {
      const x = left + ((column + 0.5) / ACROSS) * width;
      const y = top + ((row + 0.5) / DOWN) * height;
      if (tree.elementFromPoint(x, y) !== host) return false;
    }
  }
  return true;
}

export function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
