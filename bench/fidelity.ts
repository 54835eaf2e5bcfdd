import { isDeepStrictEqual } from 'node:util';
import { atLeast, type Figure, publish } from './figures.ts';
import { FILLERS } from './fidelity/fillers.ts';
import { PROBES } from './fidelity/probes.ts';
import { fillFigures } from './fidelity/speed.ts';
import { fidelityTemplate } from './fidelity/template.ts';
import { View } from './fidelity/view.ts';

// What of a portal's template survives when records are written into it: by us, and by libraries that load and save it.

const template = fidelityTemplate();
const before = new View(template);
const lost: Record<string, string[]> = {};
const failed: Record<string, string> = {};

for (const { name, fill } of FILLERS) {
  try {
    const after = new View(await fill(template));
    lost[name] = PROBES.filter((probe) => !isKept(probe.look, after)).map(({ id }) => id);
  } catch (error) {
    // A library that cannot write the file keeps nothing of it.
    failed[name] = String(error);
    lost[name] = PROBES.map(({ id }) => id);
  }
}

function isKept(look: (view: View) => unknown, after: View): boolean {
  const old = look(before);
  if (old === undefined) throw new Error('a probe sees nothing in the template');
  try {
    return isDeepStrictEqual(look(after), old);
  } catch {
    // The file is so that the thing cannot even be looked for.
    return false;
  }
}

console.table(
  Object.fromEntries(
    PROBES.map(({ id }) => [
      id,
      Object.fromEntries(FILLERS.map(({ name }) => [name, lost[name]?.includes(id) ? '' : 'kept'])),
    ]),
  ),
);

const kept = (name: string): number => PROBES.length - (lost[name]?.length ?? 0);
const figures: Figure[] = FILLERS.map(({ name }) =>
  name === 'jiannuo'
    ? atLeast('template fidelity, probes kept', kept(name), `of ${PROBES.length}`, PROBES.length)
    : { ...atLeast('template fidelity, probes kept', kept(name), `of ${PROBES.length}`, 0), peer: name },
);
publish('fidelity', [...figures, ...fillFigures()], { lost, failed });
