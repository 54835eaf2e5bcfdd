import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AgentRequest } from '#core/model/agent.ts';
import type { DescribedPage, PlannedWrite } from '#core/model/page.ts';
import { widgets } from '#catalog/widgets.ts';
import { createAgent, type Agent } from './agent.ts';
import { describedBy, states, writeBy } from './agent.fixture.ts';

let agent: Agent;

beforeEach(() => {
  document.body.innerHTML = `<table>
    <tr><td>姓名</td><td><input name=a></td><td>备注</td><td><input name=b value=旧></td></tr></table>`;
  agent = createAgent(widgets);
});
afterEach(() => document.body.replaceChildren());

const described = (): Promise<DescribedPage> => describedBy(agent);
const write = (label: string, next: string): Promise<PlannedWrite> => writeBy(agent, label, next);

function value(name: string): string {
  return document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
}

test('describes, fills and undoes', async () => {
  const filled = await agent.handle({
    type: 'fill',
    writes: [await write('姓名', '测甲'), await write('备注', '新')],
  });
  expect(states(filled)).toEqual(['verified', 'verified']);
  expect([value('a'), value('b')]).toEqual(['测甲', '新']);
  expect(states(await agent.handle({ type: 'undo' }))).toEqual(['verified', 'verified']);
  expect([value('a'), value('b')]).toEqual(['', '旧']);
});

test('an element that has become another field is not written', async () => {
  const planned = await write('姓名', '测甲');
  document.querySelector('td')!.innerHTML = '<b>介绍人</b>';
  expect(states(await agent.handle({ type: 'fill', writes: [planned] }))).toEqual(['controlGone']);
  expect(value('a')).toBe('');
});

test('a field that an earlier write of the same request has turned into another is not written', async () => {
  const writes = [await write('姓名', '测甲'), await write('备注', '新')];
  document.querySelector('[name=a]')!.addEventListener('input', () => {
    document.querySelectorAll('td')[2]!.innerHTML = '<b>介绍人</b>';
  });
  expect(states(await agent.handle({ type: 'fill', writes }))).toEqual(['verified', 'controlGone']);
  expect(value('b')).toBe('旧');
});

test.each(['focus', 'input', 'change'])(
  'a field that its own write turns into another (%s) is put back',
  async (moment) => {
    const field = document.querySelector<HTMLInputElement>('[name=a]')!;
    field.addEventListener(moment, () => {
      document.querySelector('td')!.innerHTML = '<b>介绍人</b>';
    });
    const writes = [await write('姓名', '测甲')];
    expect(states(await agent.handle({ type: 'fill', writes }))).toEqual(['becameAnother']);
    expect(value('a')).toBe('');
  },
);

test('a field whose label goes as it is written is no other', async () => {
  document.body.innerHTML = '<input name=a placeholder=姓名>';
  const field = document.querySelector<HTMLInputElement>('[name=a]')!;
  field.addEventListener('input', () => field.removeAttribute('placeholder'));
  const writes = [await write('姓名', '测甲')];
  expect(states(await agent.handle({ type: 'fill', writes }))).toEqual(['verified']);
});

test('leaves nothing in the page', async () => {
  const before = document.documentElement.outerHTML;
  await agent.handle({ type: 'fill', writes: [await write('姓名', '测甲')] });
  await agent.handle({ type: 'undo' });
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what is no request of ours, or comes before the page was read, is refused', async () => {
  expect(await agent.handle({ type: 'undo' })).toEqual({ type: 'refused', reason: 'notDescribed' });
  await agent.handle({ type: 'describe', frame: 0 });
  const unknown = { type: 'submit' } as unknown as AgentRequest;
  expect(await agent.handle(unknown)).toEqual({ type: 'refused', reason: 'unexpected' });
});

test('shows a control, and says which are gone', async () => {
  const { ref } = await write('姓名', '测甲');
  expect(await agent.handle({ type: 'show', ref })).toMatchObject({ type: 'done', missing: [] });
  document.querySelector('[name=a]')!.remove();
  expect(await agent.handle({ type: 'show', ref })).toMatchObject({ type: 'done', missing: [ref] });
});

test('requests are answered one after the other', async () => {
  const planned = await write('姓名', '测甲');
  const [filled, undone] = await Promise.all([
    agent.handle({ type: 'fill', writes: [planned] }),
    agent.handle({ type: 'undo' }),
  ]);
  expect([...states(filled), ...states(undone)]).toEqual(['verified', 'verified']);
  expect(value('a')).toBe('');
});

function type(name: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function fill(...writes: PlannedWrite[]): Promise<unknown[]> {
  return states(await agent.handle({ type: 'fill', writes }));
}

function textAt(selector: string): Text {
  return document.querySelector(selector)!.firstChild as Text;
}

async function undo(): Promise<unknown[]> {
  return states(await agent.handle({ type: 'undo' }));
}

describe('undo takes back only what was written', () => {
  test('not what the page loaded into the same boxes since', async () => {
    await fill(await write('姓名', '测甲'), await write('备注', '新'));
    type('a', '');
    type('b', '下一人的备注');
    expect(await fill(await write('姓名', '测乙'))).toEqual(['verified']);
    expect(await undo()).toEqual(['verified']);
    expect([value('a'), value('b')]).toEqual(['', '下一人的备注']);
  });

  test('and brings back what the user typed over an earlier fill', async () => {
    await fill(await write('备注', '新'));
    type('b', '我写的');
    expect(await fill(await write('备注', '再新'))).toEqual(['verified']);
    expect(await undo()).toEqual(['verified']);
    expect(value('b')).toBe('我写的');
  });

  test('and goes back to the beginning over two fills of one box', async () => {
    await fill(await write('备注', '新'));
    await fill(await write('备注', '再新'));
    await undo();
    expect(value('b')).toBe('旧');
  });
});

describe('what a control means', () => {
  test('is looked at again when a text has changed in place', async () => {
    const planned = await write('姓名', '测甲');
    textAt('td').data = '配偶姓名';
    expect(await fill(planned)).toEqual(['controlGone']);
    expect(value('a')).toBe('');
  });

  test('is also the part of the page it stands in', async () => {
    document.body.insertAdjacentHTML('afterbegin', '<h3>本人信息</h3>');
    const planned = await write('姓名', '测甲');
    textAt('h3').data = '配偶信息';
    expect(await fill(planned)).toEqual(['controlGone']);
    expect(value('a')).toBe('');
  });

  test('stays the same while a calendar opens before its table', async () => {
    const rows = ['a', 'b'].map((name) => `<tr><td><input name=${name}></td><td><input></td></tr>`);
    document.body.innerHTML = `<table><tr><th>姓名</th><th>备注</th></tr>${rows.join('')}</table>`;
    const { controls } = await described();
    const [first, , second] = controls;
    const planned = [first, second].flatMap((control) => {
      const label = control?.labels[0];
      return control && label
        ? [{ ref: control.ref, path: 'name', label, now: '', next: '测甲', accepted: [], ticked: true }]
        : [];
    });
    document.querySelector('[name=a]')!.addEventListener('input', () => {
      document.body.insertAdjacentHTML('afterbegin', '<table><tr><td>1</td><td>2</td></tr></table>');
    });
    expect(await fill(...planned)).toEqual(['verified', 'verified']);
  });

  test('stays the same while a title counts what is filled in', async () => {
    document.body.insertAdjacentHTML('afterbegin', '<h3>本人信息（0/2）</h3>');
    const writes = [await write('姓名', '测甲'), await write('备注', '新')];
    document.querySelector('[name=a]')!.addEventListener('input', () => {
      textAt('h3').data = '本人信息（1/2）';
    });
    expect(await fill(...writes)).toEqual(['verified', 'verified']);
  });

  test('is looked at again within a request, however small the change', async () => {
    const writes = [await write('姓名', '测甲'), await write('备注', '新')];
    document.querySelector('[name=a]')!.addEventListener('input', () => {
      document.querySelectorAll('td')[2]!.firstChild!.nodeValue = '介绍人';
    });
    expect(await fill(...writes)).toEqual(['verified', 'controlGone']);
    expect(value('b')).toBe('旧');
  });
});

describe('what the user types during a fill', () => {
  test('stays, and stays after undo', async () => {
    const writes = [await write('姓名', '测甲'), await write('备注', '新')];
    document.querySelector('[name=b]')!.addEventListener('change', () => type('a', '我写的'));
    expect(await fill(...writes)).toEqual(['changedMeanwhile', 'verified']);
    expect(value('a')).toBe('我写的');
    await undo();
    expect([value('a'), value('b')]).toEqual(['我写的', '旧']);
  });

  test('is told from a page that puts back what was there', async () => {
    const writes = [await write('姓名', '测甲'), await write('备注', '新')];
    let refusals = 1;
    document.querySelector('[name=b]')!.addEventListener('change', () => {
      if (refusals-- > 0) type('a', '');
    });
    expect(await fill(...writes)).toEqual(['verified', 'verified']);
    expect(value('a')).toBe('测甲');
  });
});

const dateBoxes = async (): Promise<PlannedWrite[]> => {
  document.body.innerHTML = `<table><tr><td>出生日期</td><td><input name=y>年<input name=m>月<input name=d>日</td></tr></table>`;
  const { controls } = await described();
  const date = { now: '', next: '1985-03-09' };
  return controls.map(({ ref, labels: [label], value: now }, at) => {
    if (!label) throw new Error('no label');
    const next = ['1985', '3', '9'][at] ?? '';
    return { ref, path: 'birthDate', label, now, next, accepted: [], ticked: true, date };
  });
};
const dateShown = () => [value('y'), value('m'), value('d')];

describe('boxes for the parts of a date', () => {
  test('are filled and taken back', async () => {
    expect(await fill(...(await dateBoxes()))).toEqual(['verified', 'verified', 'verified']);
    expect(dateShown()).toEqual(['1985', '3', '9']);
    await undo();
    expect(dateShown()).toEqual(['', '', '']);
  });

  test('are left alone when one of them has changed since', async () => {
    const writes = await dateBoxes();
    type('d', '30');
    expect(await fill(...writes)).toEqual(['changedMeanwhile', 'changedMeanwhile', 'changedMeanwhile']);
    expect(dateShown()).toEqual(['', '', '30']);
  });

  test('are put back where one does not take its part: half a date is nobody’s', async () => {
    const writes = await dateBoxes();
    document.querySelector('[name=m]')!.addEventListener('input', ({ target }) => {
      (target as HTMLInputElement).value = '';
    });
    expect(await fill(...writes)).toEqual(['partFailed', 'readBackDiffers', 'partFailed']);
    expect(dateShown()).toEqual(['', '', '']);
  });
});
