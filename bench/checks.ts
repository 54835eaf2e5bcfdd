import { readdirSync } from 'node:fs';
import type { CheckDefinition } from '../core/checks/check.ts';
import { checkRecord } from '../core/engine/check-record.ts';
import { engineVersion } from '../core/engine/version.ts';
import memberPledge from '../core/forms/member-pledge.ts';
import type { CheckUse, Pack } from '../core/model/pack.ts';
import type { Row, Values } from '../core/model/values.ts';
import { people, pledgesOf } from '../tests/fixtures/people.ts';
import { measureQuality, printQuality } from './checks/quality.ts';
import { atMost, medianAtMost, publish, quick } from './figures.ts';

/**
 * Time to check forms with the packs of the house, uses repeated up to the number that the budget names; and how far the
 * answers can be trusted, on the labelled set of `tests/labelled`.
 */
const root = new URL('../', import.meta.url);

async function collect<T>(folder: string, file: string): Promise<T[]> {
  const names = readdirSync(new URL(folder, root), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const modules = names.map(({ name }) => import(new URL(`${folder}${name}/${file}`, root).href));
  return (await Promise.all(modules)).map((module: { default: T }) => module.default);
}

function formOf(index: number): Values {
  const person = people()[index % 40] ?? {};
  const pledges = pledgesOf(person.name ?? '', index).map((row): Row =>
    Object.fromEntries(Object.entries(row)),
  );
  return {
    ...person,
    pledgerRole: '党员',
    submitTo: '组干科',
    pledges,
    signedOn: '2016-05-10',
    approvedOn: '2016-05-12',
    publicityRoutes: ['公开栏', '电子屏'],
    publicityFrom: '2016-05-13',
    publicityTo: '2016-05-20',
  };
}

/** A pack with exactly so many uses for the pledge form. */
function packWith(pack: Pack, count: number): Pack {
  const own = pack.checks.filter((use) => use.formTypeIds.includes(memberPledge.id));
  const checks = Array.from({ length: count }, (_, index): CheckUse => {
    const use = own[index % own.length];
    if (!use) throw new Error(`no check of ${pack.id} is for ${memberPledge.id}`);
    return Object.assign({}, use, { id: `${use.id}-${index}` });
  });
  return { ...pack, checks };
}

function times(rounds: number, run: () => void): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

const checks = await collect<CheckDefinition>('core/checks/', 'index.ts');
const packs = await collect<Pack>('core/packs/', 'pack.ts');
const forms = Array.from({ length: 1000 }, (_, index) => formOf(index));
const rounds = quick ? 100 : 400;

function check(pack: Pack, values: Values): void {
  checkRecord({ pack, formType: memberPledge, values, today: '2016-06-01', checks });
}

const figures = packs.flatMap((pack) => {
  const hundred = packWith(pack, 100);
  const fifty = packWith(pack, 50);
  let next = 0;
  // Compiled code is what a session of reviewing runs; the first form is measured apart.
  const [first = Number.NaN] = times(1, () => check(hundred, formOf(0)));
  times(50, () => check(hundred, forms[(next += 1) % 1000] ?? {}));
  return [
    atMost(`${pack.id}: first form, 100 checks`, first, 'ms', 100),
    medianAtMost(
      `${pack.id}: one form, 100 checks`,
      times(rounds, () => check(hundred, forms[(next += 7) % 1000] ?? {})),
      'ms',
      5,
    ),
    medianAtMost(
      `${pack.id}: 1,000 forms × 50 checks`,
      times(quick ? 3 : 7, () => {
        for (const values of forms) check(fifty, values);
      }),
      'ms',
      500,
    ),
  ];
});

const quality = measureQuality({ checks, packs: new Map(packs.map((pack) => [pack.id, pack])) });
printQuality(quality.halves);
publish('checks', [...figures, ...quality.figures], {
  engineVersion,
  checks: checks.length,
  labelled: quality.halves,
});
