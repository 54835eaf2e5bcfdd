import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The bar at the foot of the window. What the keyboard goes to comes to stand above it, however many lines it has. */
export function SaveBar({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      style.scrollPaddingBottom = `${(bar.current?.offsetHeight ?? 0) + GAP}px`;
    });
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.scrollPaddingBottom = '';
    };
  }, []);
  return (
    <div ref={bar} class="wb-savebar">
      {children}
    </div>
  );
}

/** Pixels between the bar and what stands above it: the ring around what has the focus. */
const GAP = 8;
