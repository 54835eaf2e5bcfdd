import { expect, test } from 'vitest';
import { judge, mutantOf } from '#tests/harness/mutants/judge.ts';
import { hasCorpus, loadSubjects } from '#tests/harness/mutants/subjects.ts';

const COUNT = 400;

if (!hasCorpus) console.log('mutants.test.ts: only workbooks of our own, the corpus is absent');

const MARKUP = /\.(?:ods|fods|xml|html|mht)$/;

test.each([
  ['workbooks of every kind', () => true],
  ['OpenDocument, SpreadsheetML and pages', (name: string) => MARKUP.test(name)],
])('damaged and rewritten %s give their cells or a refusal', { timeout: 60_000 }, async (_, isMeant) => {
  const subjects = (await loadSubjects()).filter(({ name }) => isMeant(name));
  const faults: string[] = [];
  const kinds = new Set<string>();
  for (let number = 0; number < COUNT; number++) {
    const { subject, mutant } = mutantOf(subjects, number, 2016);
    const { fault, outcome } = await judge(subject, mutant);
    kinds.add(outcome);
    if (fault !== undefined) faults.push(`${number} ${subject.name}, ${mutant.what}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect([...kinds].sort()).toEqual(['changed', 'free', 'refused', 'same']);
});
