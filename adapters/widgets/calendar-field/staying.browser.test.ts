import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { drawnCalendar } from './calendar-field.fixture.ts';

afterEach(() => document.body.replaceChildren());

const find = (selector: string): HTMLElement => document.querySelector(selector)!;

test.each(['<button type="button">确定</button>', '<a>完成</a>'])(
  'a calendar that stays open asks for no button of the page: %s',
  async (html) => {
    const { field, held } = drawnCalendar('said', 'days', true);
    document.body.insertAdjacentHTML('beforeend', html);
    let clicks = 0;
    document.body.lastElementChild!.addEventListener('click', () => (clicks += 1));
    expect((await new FillBench().fill(field, '2016-08-01')).outcome).toEqual(VERIFIED);
    expect([held(), clicks]).toEqual(['2016-08-01', 0]);
  },
);

test('nor one beside the field, where the calendar opens in the page', async () => {
  const { field, held } = drawnCalendar('said', 'days', true);
  document.body.insertAdjacentHTML('beforeend', '<div id="part"><a>确定</a></div>');
  let clicks = 0;
  find('#part a').addEventListener('click', () => (clicks += 1));
  find('#part').append(find('.item'));
  // What is drawn on the page's body is moved to where the field is.
  new MutationObserver(() => {
    const panel = document.querySelector<HTMLElement>('body > .x-panel');
    if (!panel) return;
    panel.style.position = 'static';
    find('#part').append(panel);
  }).observe(document.body, { childList: true });
  await new FillBench().fill(field, '2016-08-01');
  expect([held(), clicks]).toEqual(['2016-08-01', 0]);
});

/** A calendar in a panel whose foot has the button that ends the choice. */
function footed(): HTMLInputElement {
  document.body.innerHTML = `<b>入党时间</b><span class="x-date-picker"><input readonly></span>
    <div id="panel" style="position:absolute;display:none"><div><p>2016年5月</p><div id="days">${Array.from(
      { length: 31 },
      (_, i) => `<span>${i + 1}</span>`,
    ).join('')}</div></div><footer><button type="button">确定</button></footer></div>`;
  const field = document.querySelector('input')!;
  let day = '';
  field.addEventListener('click', () => (find('#panel').style.display = 'block'));
  find('#days').addEventListener('click', ({ target }) => {
    day = target instanceof Element ? target.textContent.padStart(2, '0') : '';
  });
  find('footer button').addEventListener('click', () => {
    field.value = `2016-05-${day}`;
    find('#panel').style.display = 'none';
  });
  return field;
}

test('the button at the foot of its own panel is pressed', async () => {
  const field = footed();
  expect((await new FillBench().fill(field, '2016-05-09')).outcome).toEqual(VERIFIED);
  expect(field.value).toBe('2016-05-09');
});

test('a field that is emptied for the next person is typed into again', async () => {
  document.body.innerHTML = '<b>入党时间</b><span class="x-date-picker"><input></span>';
  const field = document.querySelector('input')!;
  const bench = new FillBench();
  expect((await bench.fill(field, '2016-05-09')).outcome).toEqual(VERIFIED);
  field.value = '';
  let clicks = 0;
  field.addEventListener('click', () => (clicks += 1));
  expect((await bench.fill(field, '2016-05-09')).outcome).toEqual(VERIFIED);
  expect(clicks).toBe(0);
});
