import { expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import type { DescribedPage, FilledField, FillReport, PlannedWrite } from '#core/model/page.ts';
import { assertStillSubject, fillFields, secondLook } from './filling.ts';
import { fillMessage } from './messages.ts';

const label = { text: '姓名', evidence: 'gridLeft', confidence: 1 } as const;

function write(ref: string, path: string): PlannedWrite {
  return { ref, path, label, now: '', next: '王样一', accepted: ['王样一'], ticked: true };
}

function filled({ ref, path, now, next }: PlannedWrite): FilledField {
  return { ref, path, label: '姓名', old: now, new: next, outcome: { state: 'verified' }, ms: 1 };
}

function report(...fields: FilledField[]): FillReport {
  return { fields, clicks: [], ms: 1 };
}

const fillAll = async (batch: readonly PlannedWrite[]) => report(...batch.map(filled));

const nobodyElse = async (): Promise<void> => undefined;

/** A page whose one control, 姓名, shows this. */
function pageShowing(value: string): DescribedPage {
  return {
    frame: 0,
    url: 'http://portal.test/form',
    title: '党员公开承诺书',
    headings: [],
    texts: [],
    controls: [
      {
        ref: 'f0:c0',
        kind: 'text',
        widget: 'native-text',
        labels: [label],
        section: [],
        value,
        required: false,
        readOnly: false,
        disabled: false,
      },
    ],
  };
}

test('tells every field as it is read back', async () => {
  const told: string[] = [];
  const writes = [write('f0:c0', 'name'), write('f0:c1', 'post')];
  const run = await fillFields({ fill: fillAll }, writes, (field) => told.push(field.ref), nobodyElse);
  expect(told).toEqual(['f0:c0', 'f0:c1']);
  expect(run.stopped).toBeUndefined();
});

test('a page that goes away leaves no field without an outcome', async () => {
  const gone = new Error('gone');
  let asked = 0;
  const client = {
    fill: async (batch: readonly PlannedWrite[]) => {
      asked += 1;
      if (asked === 2) throw gone;
      return fillAll(batch);
    },
  };
  const writes = [write('f0:c0', 'name'), write('f1:c0', 'post'), write('f0:c1', 'phone')];
  const run = await fillFields(client, writes, () => undefined, nobodyElse);
  expect(run.stopped).toBe(gone);
  expect(run.report.fields.map(({ outcome }) => outcome)).toMatchObject([
    { state: 'verified' },
    { state: 'failed', reason: 'interrupted' },
    { state: 'skipped', reason: 'stopped' },
  ]);
  expect(asked).toBe(2);
});

test('a page that turns the request down has not been tried', async () => {
  const refused = new JiannuoError('page.refused', { reason: 'notDescribed' });
  const client = { fill: () => Promise.reject(refused) };
  const run = await fillFields(client, [write('f0:c0', 'name')], () => undefined, nobodyElse);
  expect(run.report.fields[0]?.outcome).toMatchObject({ state: 'skipped', reason: 'stopped' });
});

test('what ended a fill is said together with what it came to', () => {
  const skipped = { state: 'skipped', reason: 'stopped', params: {} } as const;
  const fields = [filled(write('f0:c0', 'name')), { ...filled(write('f0:c1', 'post')), outcome: skipped }];
  expect(fillMessage({ fields }, new JiannuoError('page.gone'))).toEqual({
    tone: 'error',
    text: '填写中途停下：页面已关闭或已跳转。请回到要填写的页面，再从工具栏打开践诺。已填 1 项并逐项核对；未填 1 项；失败 0 项。',
  });
  expect(fillMessage({ fields }, undefined)?.tone).toBe('success');
});

test('writes go in small batches of one frame, in their order', async () => {
  const asked: string[][] = [];
  const client = {
    fill: async (batch: readonly PlannedWrite[]) => {
      asked.push(batch.map(({ ref }) => ref));
      return fillAll(batch);
    },
  };
  const refs = [...Array.from({ length: 8 }, (_, index) => `f0:c${index}`), 'f3:c0', 'f0:c8'];
  const run = await fillFields(
    client,
    refs.map((ref, at) => write(ref, `field${at}`)),
    () => undefined,
    nobodyElse,
  );
  expect(asked).toEqual([refs.slice(0, 6), refs.slice(6, 8), ['f3:c0'], ['f0:c8']]);
  expect(run.report.fields.map(({ ref }) => ref)).toEqual(refs);
});

test('boxes of one field are written in one request', async () => {
  const asked: string[][] = [];
  const fill = async (batch: readonly PlannedWrite[]) => {
    asked.push(batch.map(({ ref }) => ref));
    return fillAll(batch);
  };
  const paths = ['a', 'b', 'c', 'd', 'e', 'birthDate', 'birthDate', 'birthDate', 'f'];
  await fillFields(
    { fill },
    paths.map((path, at) => write(`f0:c${at}`, path)),
    () => undefined,
    nobodyElse,
  );
  expect(asked.map(({ length }) => length)).toEqual([8, 1]);
});

test('an agent that answers nothing is not taken for success', async () => {
  const run = await fillFields(
    { fill: async () => report() },
    [write('f0:c0', 'name')],
    () => undefined,
    nobodyElse,
  );
  expect(run.report.fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'unexpected' });
});

test.each([
  ['goes to somebody else', new JiannuoError('page.otherPerson', { shown: '李样二' })],
  ['goes away', new JiannuoError('page.gone')],
])('a page that %s between two requests is filled no further', async (_, seen) => {
  const writes = [write('f0:c0', 'name'), write('f1:c0', 'post')];
  for (const looks of [1, 2]) {
    let left = looks;
    const run = await fillFields(
      { fill: fillAll },
      writes,
      () => undefined,
      async () => {
        if (left === 0) throw seen;
        left -= 1;
      },
    );
    expect(run.stopped).toBe(seen);
    expect(run.report.fields.map(({ outcome }) => outcome.state)).toEqual([
      'verified',
      looks === 1 ? 'skipped' : 'verified',
    ]);
  }
});

const look = (shown: string) =>
  assertStillSubject({ glance: async () => [pageShowing(shown)] }, memberPledge, { name: '王样一' });

test('whose form it is, is seen anew', async () => {
  await look('');
  await look('王 样一');
  await expect(look('李样二')).rejects.toMatchObject({
    code: 'page.otherPerson',
    params: { shown: '李样二' },
  });
});

test('a second look finds what the page changed afterwards', () => {
  const fields = [filled(write('f0:c0', 'name'))];
  const values = { name: '王样一' };
  expect(secondLook(fields, [pageShowing('王样一')], memberPledge, values)).toEqual(fields);
  const [field] = secondLook(fields, [pageShowing('')], memberPledge, values);
  expect(field?.outcome).toMatchObject({ state: 'failed', reason: 'changedAfterwards' });
});

test('a second look takes the page’s own spelling for what was written', () => {
  const field = { ...filled(write('f0:c0', 'phone')), new: '01012345678' };
  const page = pageShowing('010-1234-5678');
  for (const control of page.controls) control.labels = [{ ...label, text: '联系电话' }];
  expect(secondLook([field], [page], memberPledge, { phone: '01012345678' })).toEqual([field]);
  const another = { ...field, new: '01012345670' };
  const [other] = secondLook([another], [page], memberPledge, { phone: '01012345670' });
  expect(other?.outcome).toMatchObject({ state: 'failed', reason: 'changedAfterwards' });
});

test('a second look finds what was emptied and locked', () => {
  const fields = [filled(write('f0:c0', 'name'))];
  const page = pageShowing('');
  for (const control of page.controls) control.readOnly = true;
  const [field] = secondLook(fields, [page], memberPledge, { name: '王样一' });
  expect(field?.outcome).toMatchObject({ state: 'failed', reason: 'changedAfterwards' });
});
