import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Pager } from '../base/Pager.tsx';

export interface LineListProps<Line> {
  /** Accessible name of the list. */
  label: string;
  lines: readonly Line[];
  keyOf: (line: Line) => string;
  /** One line; `tabIndex` is for its controls, the first of which takes the focus. */
  renderLine: (line: Line, tabIndex: 0 | -1) => ComponentChildren;
  /** What the lines were found by: where it changes, the list begins again. */
  found: string;
  /** Stands above the first line of a page, as the heading of a group that began on the page before. */
  renderAbove?: ((line: Line) => ComponentChildren) | undefined;
  /** Keys of its own for the line that has the focus; answers whether it was one. */
  onKey?: ((key: string, line: Line) => boolean) | undefined;
  /** Shown where there are no lines. */
  empty?: ComponentChildren;
}

/** More are not drawn at once: the window stays quick, and a reader finds the end. */
export const LINES_PER_PAGE = 50;

/**
 * Lines of any number, a page of them drawn at a time. One of them is in the tab order; ↑ and ↓ go on from it, over the ends of pages
 * too. When lines come and go under it, the focus stays with its line, or goes to the one that took its place.
 */
export function LineList<Line>(props: LineListProps<Line>) {
  const { label, lines, keyOf, renderLine, found, renderAbove, onKey, empty } = props;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const toFocusRef = useRef<number>(undefined);
  const [place, setPlace] = useState({ found, page: 0, active: '' });
  const keys = useMemo(() => lines.map(keyOf), [lines, keyOf]);
  const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);

  const { page: turned, active } = place.found === found ? place : { page: 0, active: '' };
  const at = places.get(active);
  // Read before anything is drawn anew: afterwards the browser has forgotten where the focus was.
  const held = lineWithFocus(box);
  const page =
    held !== undefined && at !== undefined
      ? pageOf(at)
      : Math.min(turned, Math.max(0, pageOf(lines.length - 1)));
  const from = page * LINES_PER_PAGE;
  const shown = lines.slice(from, from + LINES_PER_PAGE);
  const tabbed = at !== undefined && pageOf(at) === page ? at : from;

  // The page to which the focus was followed is the one that is shown from now on.
  useLayoutEffect(() => {
    if (place.found === found && place.page !== page) setPlace({ ...place, page });
  }, [place, found, page]);
  useLayoutEffect(() => {
    const asked = toFocusRef.current;
    toFocusRef.current = undefined;
    // Who took it on purpose has it.
    const lost = held !== undefined && document.activeElement === document.body;
    if (asked === undefined && !lost) return;
    const wanted = asked ?? at ?? held ?? from;
    const target = Math.min(Math.max(wanted, from), from + shown.length - 1);
    focusLine(box, target);
  });

  const goTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), lines.length - 1);
    const key = keys[next];
    if (key === undefined) return;
    toFocusRef.current = next;
    setPlace({ found, page: pageOf(next), active: key });
  };
  const press = (event: KeyboardEvent): void => {
    const index = lineOf(event.target);
    const line = index === undefined ? undefined : lines[index];
    if (index === undefined || line === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: from, End: from + shown.length - 1 }[
      event.key
    ];
    if (next === undefined && onKey?.(event.key, line) !== true) return;
    event.preventDefault();
    if (next !== undefined) goTo(next);
  };

  return (
    <div ref={setBox} class="addon__lines" tabIndex={-1}>
      {lines.length === 0 && empty}
      {shown[0] !== undefined && renderAbove?.(shown[0])}
      {lines.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the controls inside take the focus
        <ul
          class="addon__linelist"
          aria-label={label}
          onKeyDown={press}
          onFocusIn={({ target }) => {
            const index = lineOf(target);
            const key = index === undefined ? undefined : keys[index];
            if (key !== undefined && key !== active) setPlace({ found, page, active: key });
          }}
        >
          {shown.map((line, order) => (
            <li key={keyOf(line)} data-line={from + order}>
              {renderLine(line, from + order === tabbed ? 0 : -1)}
            </li>
          ))}
        </ul>
      )}
      <Pager
        label={label}
        page={page}
        perPage={LINES_PER_PAGE}
        count={lines.length}
        onPage={(next) => {
          setPlace({ found, page: next, active: '' });
          // The way on stands below the list, and what is read next at its top.
          box?.scrollIntoView({ block: 'start' });
        }}
      />
    </div>
  );
}

function pageOf(index: number): number {
  return Math.floor(index / LINES_PER_PAGE);
}

function lineOf(target: EventTarget | null): number | undefined {
  const line = target instanceof Element ? target.closest<HTMLElement>('li[data-line]') : null;
  return line ? Number(line.dataset.line) : undefined;
}

function lineWithFocus(box: HTMLElement | null): number | undefined {
  const { activeElement } = document;
  return box?.contains(activeElement) ? lineOf(activeElement) : undefined;
}

function focusLine(box: HTMLElement | null, index: number): void {
  const control = box?.querySelector<HTMLElement>(`li[data-line="${index}"] [tabindex]`);
  (control ?? box)?.focus();
}
