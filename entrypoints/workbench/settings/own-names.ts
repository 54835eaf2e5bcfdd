import type { Subject } from '#core/model/subject.ts';
import { textOf } from '#core/model/values.ts';

/** An office has one name and a few units; a roster of a whole district has more, and nobody tries them all. */
const MOST = 50;

/** Names that whoever tries a passphrase out knows: the user's own, and the units that most people of the roster belong to. */
export function ownNames(who: string, subjects: readonly Subject[]): string[] {
  const counts = new Map<string, number>();
  for (const { values } of subjects) {
    for (const field of ['workUnit', 'partyBranch']) {
      const name = (textOf(values, field) ?? '').trim();
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const units = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return [who.trim(), ...units.map(([name]) => name)].filter((name) => name !== '');
}
