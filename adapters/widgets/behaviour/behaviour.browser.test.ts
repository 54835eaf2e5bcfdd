import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { nativePage } from '#tests/browser/native-page.ts';
import behaviour from './index.ts';

/** Controls written by hand for this test: of no library, with the behaviour that many have. */
const html = `
<div class="my-cascade" id="area"><input readonly placeholder="请选择"></div>
<div class="panel" style="position:absolute;display:none"></div>
<div role="slider" id="level" tabindex="0" aria-valuemin="0" aria-valuemax="10" aria-valuenow="2" style="width:90px;height:9px"></div>
<ul class="star-rate" id="stars" tabindex="0"><li>&nbsp;</li><li>&nbsp;</li><li>&nbsp;</li><li>&nbsp;</li><li>&nbsp;</li></ul>
<div class="box-transfer" id="people"><div><p>可选</p><ul></ul></div><div><button type="button" disabled>&gt;</button>
  <button type="button" disabled>&lt;</button></div><div><p>已选</p><ul></ul></div></div>`;

const places: Record<string, Record<string, string[]>> = {
  甲省: { 东市: ['一区', '二区'], 西市: ['三区', '同名区'] },
  乙省: { 南市: ['四区', '同名区'] },
};

let bench: FillBench;
const model = { area: '', stars: 0, chosen: ['丙'] };

function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

beforeEach(() => {
  bench = nativePage(html);
  Object.assign(model, { area: '', stars: 0, chosen: ['丙'] });
  playArea();
  playSlider();
  playStars();
  playTransfer();
});

afterEach(() => document.body.replaceChildren());

function playArea(): void {
  const panel = one('.panel');
  const input = one<HTMLInputElement>('#area input');
  const draw = (path: string[]): void => {
    const [province, city] = path;
    const columns = [Object.keys(places)];
    if (province) columns.push(Object.keys(places[province] ?? {}));
    if (province && city) columns.push(places[province]?.[city] ?? []);
    panel.replaceChildren(
      ...columns.map((names, depth) => {
        const list = document.createElement('ul');
        list.style.float = 'left';
        list.append(
          ...names.map((name) => {
            const row = document.createElement('li');
            row.innerHTML = depth < 2 ? `${name}<i class="icon-arrow"></i>` : name;
            row.addEventListener('click', () => {
              const chosen = [...path.slice(0, depth), name];
              if (depth < 2) return void setTimeout(() => draw(chosen), 20);
              input.value = model.area = chosen.join('/');
              panel.style.display = 'none';
            });
            return row;
          }),
        );
        return list;
      }),
    );
  };
  input.addEventListener('click', () => {
    draw([]);
    panel.style.display = 'block';
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target === document.documentElement) panel.style.display = 'none';
  });
}

function playSlider(): void {
  one('#level').addEventListener('keydown', ({ key }) => {
    const now = Number(one('#level').getAttribute('aria-valuenow'));
    const next = now + (key === 'ArrowRight' ? 2 : key === 'ArrowLeft' ? -2 : 0);
    setTimeout(() => one('#level').setAttribute('aria-valuenow', String(Math.min(10, Math.max(0, next)))), 5);
  });
}

function playStars(): void {
  const stars = [...one('#stars').children];
  for (const [index, star] of stars.entries()) {
    star.addEventListener('click', () => {
      model.stars = index + 1;
      for (const [at, each] of stars.entries()) each.classList.toggle('star-on', at <= index);
    });
  }
}

function ticked(list: Element | undefined): string[] {
  return [...(list?.querySelectorAll('li') ?? [])]
    .filter((row) => row.querySelector('input')?.checked)
    .map((row) => row.textContent ?? '');
}

function playTransfer(): void {
  const [from, to] = document.querySelectorAll('#people ul');
  const [right, left] = document.querySelectorAll<HTMLButtonElement>('#people button');
  const draw = (): void => {
    for (const [list, names] of [
      [from, ['甲', '乙', '丁'].concat('丙').filter((name) => !model.chosen.includes(name))],
      [to, model.chosen],
    ] as const) {
      list?.replaceChildren(
        ...names.map((name) => {
          const row = document.createElement('li');
          row.innerHTML = `<label><input type="checkbox">${name}</label>`;
          return row;
        }),
      );
    }
    ready();
  };
  const ready = (): void => {
    if (right) right.disabled = ticked(from).length === 0;
    if (left) left.disabled = ticked(to).length === 0;
  };
  one('#people').addEventListener('change', ready);
  right?.addEventListener('click', () => {
    model.chosen = [...model.chosen, ...ticked(from)];
    setTimeout(draw, 10);
  });
  left?.addEventListener('click', () => {
    const leaving = ticked(to);
    model.chosen = model.chosen.filter((name) => !leaving.includes(name));
    setTimeout(draw, 10);
  });
  draw();
}

test.each([
  ['甲省-东市-二区', '甲省/东市/二区'],
  ['乙省 > 南市 > 同名区', '乙省/南市/同名区'],
  ['三区', '甲省/西市/三区'],
])('columns of lists: %s', async (wanted, path) => {
  expect(bench.read('#area input')).toMatchObject({ kind: 'select', value: '' });
  expect((await bench.fill('#area input', wanted)).outcome).toEqual(VERIFIED);
  expect(model.area).toBe(path);
});

test('a path that was chosen before is put back', async () => {
  await bench.fill('#area input', '三区');
  const later = new FillBench();
  expect((await later.fill('#area input', '甲省/东市/一区')).outcome).toEqual(VERIFIED);
  expect(model.area).toBe('甲省/东市/一区');
  expect((await later.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(model.area).toBe('甲省/西市/三区');
});

test.each([
  ['<div class="operate-bar" tabindex="0"><i></i><i></i><i></i></div>', '.operate-bar'],
  [
    '<div class="transfer-form"><ul><li><input id="a"></li><li><input></li></ul><button>查</button><button>存</button><ul></ul></div>',
    '#a',
  ],
])('what only sounds so is left to others: %s', (markup, selector) => {
  document.body.innerHTML = markup;
  const element = one(selector);
  expect(behaviour.recognise(element)).toBeNull();
});

test('of two places of one name neither is chosen', async () => {
  const { outcome } = await bench.fill('#area input', '同名区');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'optionMissing' });
  expect(model.area).toBe('');
});

test('a slider goes by its arrow keys, and back', async () => {
  expect((await bench.fill('#level', '8')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(one('#level').getAttribute('aria-valuenow')).toBe('2');
});

test.each([
  ['7', 'outOfStep'],
  ['12', 'outOfRange'],
  ['多', 'notANumber'],
])('a slider has no place for %s', async (wanted, reason) => {
  expect((await bench.fill('#level', wanted)).outcome).toMatchObject({ state: 'skipped', reason });
  expect(one('#level').getAttribute('aria-valuenow')).toBe('2');
});

test('stars that hear of clicks on their halves alone', async () => {
  const star = '<b role="radio" aria-checked="false"><span></span><span></span></b>';
  one('#stars').outerHTML = `<div class="x-rate" id="stars">${star.repeat(5)}</div>`;
  const all = [...one('#stars').children];
  for (const [index, each] of all.entries()) {
    each.lastElementChild!.addEventListener('click', () => {
      for (const [at, other] of all.entries()) other.setAttribute('aria-checked', String(at === index));
    });
  }
  expect((await bench.fill('#stars', '4')).outcome).toEqual(VERIFIED);
  expect(bench.read('#stars').value).toBe('4');
});

test('stars are points', async () => {
  expect(bench.read('#stars')).toMatchObject({ kind: 'number', value: '' });
  expect((await bench.fill('#stars', '4')).outcome).toEqual(VERIFIED);
  expect(model.stars).toBe(4);
  expect((await bench.fill('#stars', '6')).outcome).toMatchObject({ state: 'skipped', reason: 'outOfRange' });
  expect((await bench.fill('#stars', '3.5')).outcome).toMatchObject({ reason: 'outOfStep' });
  expect(model.stars).toBe(4);
});

test('two lists with buttons between are a multiple choice', async () => {
  expect(bench.read('#people input')).toMatchObject({
    kind: 'checkboxes',
    value: ['丙'],
    options: ['甲', '乙', '丁', '丙'],
  });
  expect((await bench.fill('#people input', ['甲', '丁'])).outcome).toEqual(VERIFIED);
  expect(model.chosen).toEqual(['甲', '丁']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(model.chosen).toEqual(['丙']);
});
