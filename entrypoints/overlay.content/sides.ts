/**
 * Whether what was just marked lies under the panel and would be in the open with the panel on the other side. The
 * page agent marks through the document's highlight registry, so the marked ranges can be asked where they are.
 */
export function coveredSide(side: 'left' | 'right', width: number): boolean {
  const boxes = [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight.values()])
    .filter((range): range is Range => range instanceof Range)
    .map((range) => range.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
  const covered = boxes.filter((box) => overlap(box, side, width) > 0);
  const other = side === 'left' ? 'right' : 'left';
  return covered.length > 0 && covered.every((box) => overlap(box, other, width) === 0);
}

function overlap(box: DOMRect, side: 'left' | 'right', width: number): number {
  const [from, to] = side === 'left' ? [0, width] : [innerWidth - width, innerWidth];
  return Math.min(box.right, to) - Math.max(box.left, from) > 0 ? 1 : 0;
}
