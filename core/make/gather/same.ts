import { type Clue, relationOf } from '../../matching/same-person.ts';
import { plainText } from '../../matching/label.ts';
import { SECOND_KEYS } from '../../model/subject.ts';
import { textOf } from '../../model/values.ts';
import type { GatheredLine } from './lines.ts';

/** Other rows, on other sheets, that are about the person of a row. */
export interface SameElsewhere {
  /** Certainly. */
  same: readonly GatheredLine[];
  /** Nothing tells them apart, and nothing tells that they are one. */
  perhaps: readonly GatheredLine[];
}

/** A name that so many rows have is no name: they are not compared with each other. */
const MOST_ALIKE = 60;

/** People who stand on several sheets; nobody is merged. */
export function samePeople(lines: readonly GatheredLine[]): Map<GatheredLine, SameElsewhere> {
  const byName = new Map<string, GatheredLine[]>();
  for (const line of lines) {
    const name = plainText(textOf(line.values, 'name') ?? '');
    if (name === '' || line.lost) continue;
    const alike = byName.get(name);
    if (alike) alike.push(line);
    else byName.set(name, [line]);
  }
  const found = new Map<GatheredLine, SameElsewhere>();
  for (const alike of byName.values()) {
    if (alike.length < 2 || alike.length > MOST_ALIKE) continue;
    const clues = alike.map(cluesOf);
    for (const [at, line] of alike.entries()) {
      const same: GatheredLine[] = [];
      const perhaps: GatheredLine[] = [];
      for (const [beside, other] of alike.entries()) {
        if (beside === at || (other.file === line.file && other.sheet === line.sheet)) continue;
        const relation = relationOf(clues[at] ?? [], clues[beside] ?? []);
        if (relation === 'same') same.push(other);
        else if (relation !== 'other') perhaps.push(other);
      }
      if (same.length + perhaps.length > 0) found.set(line, { same, perhaps });
    }
  }
  return found;
}

function cluesOf({ values }: GatheredLine): Clue[] {
  return ['name', ...SECOND_KEYS].flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined ? [] : [{ path, value }];
  });
}
