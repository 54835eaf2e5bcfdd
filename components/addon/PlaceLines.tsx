import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { LineList } from './LineList.tsx';
import type { CellPlace } from './model.ts';
import { type Go, placeText, Sign } from './parts.tsx';

export type PlaceOutcome = 'fail' | 'review' | 'note';

export interface PlaceLine extends CellPlace {
  text: string;
}

interface PlaceLinesProps<Line extends PlaceLine> {
  label: string;
  lines: readonly Line[];
  outcomeOf: (line: Line) => PlaceOutcome;
  front: string;
  onGo: Go;
}

/** What is said of cells, line by line; Enter or a press leads there. */
export function PlaceLines<Line extends PlaceLine>(props: PlaceLinesProps<Line>) {
  const { label, lines, outcomeOf, front, onGo } = props;
  const keyed = useMemo(() => withKeys(lines), [lines]);
  return (
    <LineList
      label={label}
      lines={keyed}
      keyOf={keyOf}
      found={label}
      renderLine={({ line }, tabIndex) => (
        <PlaceButton place={line} front={front} tabIndex={tabIndex} outcome={outcomeOf(line)} onGo={onGo}>
          {line.text}
        </PlaceButton>
      )}
    />
  );
}

const keyOf = ({ key }: { key: string }): string => key;

/** Names by which lines are known again when the list is made anew; of two that say the same of one cell the second has its number. */
function withKeys<Line extends PlaceLine>(lines: readonly Line[]): { key: string; line: Line }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = `${line.cell} ${line.sheet} ${line.text}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { key: `${name} ${count}`, line };
  });
}

interface PlaceButtonProps {
  place: CellPlace;
  front: string;
  tabIndex: 0 | -1;
  outcome: PlaceOutcome;
  /** Beside the place. */
  head?: ComponentChildren;
  children: ComponentChildren;
  onGo: Go;
}

/** A line about a cell, a sheet, or the workbook as a whole, which leads nowhere. */
export function PlaceButton({ place, front, tabIndex, outcome, head, children, onGo }: PlaceButtonProps) {
  const text = placeText(place, front);
  const inside = (
    <>
      <span class="addon__findinghead">
        <Sign outcome={outcome} />
        {text !== '' && <span class="addon__place">{text}</span>}
        {head}
      </span>
      <span class="addon__findingtext">{children}</span>
    </>
  );
  if (text === '') {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the list come by here too
      <div class="addon__finding addon__finding--still" tabIndex={tabIndex}>
        {inside}
      </div>
    );
  }
  return (
    <button type="button" class="addon__finding" tabIndex={tabIndex} onClick={() => onGo(place)}>
      {inside}
    </button>
  );
}
