import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { UsualHeight } from './usual-height.ts';

export interface VirtualRowsOptions {
  count: number;
  /** The box that scrolls. */
  box: RefObject<HTMLElement | null>;
  /** Keep it the same as long as the rows are: with another one every row is placed anew. */
  keyOf: (index: number) => string;
  /** Height of a row that was not measured yet, in CSS pixels; learns from the first rows that are. */
  usual: UsualHeight;
  /** Height of the header that stays at the top of the box. */
  header: number;
  /** A row that is drawn wherever the box is scrolled to, as focus may be in it. */
  kept: number | undefined;
  /** Where the box was scrolled to when it was last seen. */
  offset: number;
  /** Heights measured before, for the very same rows. */
  measured: VirtualItem[];
}

type Rows = Virtualizer<HTMLElement, HTMLTableRowElement>;

/** Rows drawn above and below those in sight. */
const OVERSCAN = 8;

/** Which rows of a long table are in sight; draws the component again whenever others are. */
export function useVirtualRows(options: VirtualRowsOptions): Rows {
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);
  const made = useRef<Rows>(undefined);
  const { box, header, kept } = options;
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => withKept(defaultRangeExtractor(range), kept),
    [kept],
  );
  const settings = {
    count: options.count,
    getScrollElement: () => box.current,
    getItemKey: options.keyOf,
    estimateSize: () => options.usual.value,
    scrollMargin: header,
    scrollPaddingStart: header,
    overscan: OVERSCAN,
    initialOffset: options.offset,
    // Before the box is there, as if it were as tall as the window: the first paint has rows.
    initialRect: { width: innerWidth, height: innerHeight },
    initialMeasurementsCache: options.measured,
    rangeExtractor,
    measureElement: (row: Element) => {
      const height = heightOf(row);
      options.usual.see(height);
      return height;
    },
    // Rows are drawn anew in the next frame: in the observer's own turn the browser would complain of a loop.
    useAnimationFrameWithResizeObserver: true,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(),
  };
  made.current ??= new Virtualizer<HTMLElement, HTMLTableRowElement>(settings);
  const rows = made.current;
  rows.setOptions(settings);
  // What the library's own adapters for frameworks call.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => rows._didMount(), [rows]);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

function withKept(indexes: number[], kept: number | undefined): number[] {
  if (kept === undefined || indexes.includes(kept)) return indexes;
  const all = [...indexes, kept];
  all.sort((a, b) => a - b);
  return all;
}

/** The very height, not a whole number of pixels: over thousands of rows the difference adds up. */
function heightOf(row: Element): number {
  return row.getBoundingClientRect().height;
}
