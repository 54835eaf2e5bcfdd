import { expect, test } from 'vitest';
import ratioCap from '../checks/ratio-cap/index.ts';
import { type BatchResult, type CheckDefinition, defineBatchCheck, defineCheck } from '../checks/check.ts';
import { FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { z } from '../model/zod.ts';
import { checkBatch } from './check-batch.ts';
import { checkRecord } from './check-record.ts';

const told: BatchResult = { outcome: 'pass', code: 'told' };
const single = defineCheck({
  id: 'single',
  params: z.strictObject({}),
  run: () => [told],
});

function together(run: () => BatchResult[]): CheckDefinition {
  return defineBatchCheck({
    id: 'together',
    params: z.strictObject({}),
    runTogether: run,
  }) as CheckDefinition;
}

const form = (id: string) =>
  FormType.parse({
    id,
    title: id,
    subjectKind: 'person',
    source: '',
    fields: [{ id: 'name', label: '姓名', type: 'text' }],
  });
const pack = Pack.parse({
  id: 'sample',
  version: '1',
  title: '',
  issuer: '',
  source: { file: '', title: '', readOn: '2026-11-20' },
  parameters: [],
  sets: [],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [
    { id: 'b', checkId: 'together', formTypeIds: ['one'] },
    { id: 'a', checkId: 'single', formTypeIds: ['one', 'two'] },
    { id: 'off', checkId: 'single', formTypeIds: ['one'], enabled: false },
  ],
});
const records = [
  { id: 'r1', label: '1', formType: form('one'), values: { name: '示例甲' } },
  { id: 'r2', label: '2', formType: form('two'), values: { name: '示例乙' } },
];

const evidence = (recordId: string, quote: string) => [{ recordId, path: 'name', quote, start: 0, end: 3 }];

function check(run: () => BatchResult[], onProgress?: (done: number, total: number) => void) {
  return checkBatch({
    pack,
    records,
    today: '2026-11-20',
    checks: [single as CheckDefinition, together(run)],
    onProgress,
  });
}

test('each record by itself, then all together, and a use that is off not at all', () => {
  const report = check(() => [{ ...told, recordId: 'r1' }]);
  expect(
    report.records.map(({ recordId, findings }) => [recordId, findings.map(({ useId }) => useId)]),
  ).toEqual([
    ['r1', ['a']],
    ['r2', ['a']],
  ]);
  expect(report.together.map(({ useId, recordId }) => [useId, recordId])).toEqual([['b', 'r1']]);
});

test('a check of one record says nothing of one that needs many', () => {
  const [first] = records;
  const { findings } = checkRecord({
    pack,
    formType: first!.formType,
    values: {},
    today: '2026-11-20',
    checks: [single as CheckDefinition, together(() => [told])],
  });
  expect(findings.map(({ useId }) => useId)).toEqual(['a']);
});

test('one that breaks, or quotes what no record says, is an error of its own use', () => {
  const broken = check(() => {
    throw new TypeError('broken');
  });
  expect(broken.together).toMatchObject([
    { outcome: 'error', code: 'engine.crashed', params: { reason: 'TypeError' } },
  ]);
  expect(check(() => [{ ...told, evidence: evidence('r1', '示例甲') }]).together[0]?.outcome).toBe('pass');
  for (const wrong of [evidence('r1', '示例乙'), evidence('r3', '示例甲')]) {
    expect(check(() => [{ ...told, evidence: wrong }]).together[0]?.code).toBe('engine.bad-result');
  }
  expect(broken.records).toHaveLength(2);
});

test('progress ends at the total', () => {
  const steps: [number, number][] = [];
  check(
    () => [told],
    (done, total) => steps.push([done, total]),
  );
  expect(steps).toEqual([
    [1, 4],
    [2, 4],
    [4, 4],
  ]);
});

test('a use that cannot run is told once for all records, not for each', () => {
  const withoutNumber = {
    ...pack,
    parameters: [{ id: 'share', label: '比例' }],
    checks: [{ ...pack.checks[0]!, params: { need: { $parameter: 'share' } } }],
  };
  const needing: CheckDefinition = {
    ...together(() => [told]),
    params: z.strictObject({ need: z.number() }),
  };
  const report = checkBatch({ pack: withoutNumber, records, today: '2026-11-20', checks: [needing] });
  expect(report.together.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['na', 'engine.parameter-unset'],
  ]);
  expect(report.records.flatMap(({ findings }) => findings)).toEqual([]);
});

test('a share of a grade that nobody can have is a broken use, not a pass', () => {
  const graded = FormType.parse({
    ...form('one'),
    fields: [{ id: 'grade', label: '等次', type: 'choice', options: [{ value: '优秀' }, { value: '合格' }] }],
  });
  const capped = {
    ...pack,
    checks: [
      { ...pack.checks[0]!, checkId: 'ratio-cap', params: { path: 'grade', grade: '优良', percent: 20 } },
    ],
  };
  const rows = [{ id: 'r1', label: '1', formType: graded, values: { grade: '优秀' } }];
  const report = checkBatch({
    pack: capped,
    records: rows,
    today: '2026-11-20',
    checks: [ratioCap as CheckDefinition],
  });
  expect(report.together.map(({ outcome, params }) => [outcome, params['reason']])).toEqual([
    ['error', 'checks.unknownOption'],
  ]);
});
