import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';

afterEach(() => document.body.replaceChildren());

function described(): [kind: string, label: string | undefined, value: string | string[]][] {
  const { page } = describeAgain(new Registry(0));
  return page.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value]);
}

const small = 'display:inline-block;width:40px;height:20px';

test('a switch that is drawn of boxes', async () => {
  document.body.innerHTML = `<p>是否公示 <span class="x-switch" style="${small}"><i>否</i></span></p>
    <p class="x-switch">页面 <a href="#">切换</a></p><div class="lang-switch" style="width:40px;height:60px">文</div>`;
  const drawn = document.querySelector('.x-switch')!;
  drawn.addEventListener('click', () => drawn.classList.toggle('x-switch-on'));
  expect(described()).toEqual([['switch', '是否公示', '']]);
  const bench = new FillBench();
  expect((await bench.fill('.x-switch', '是')).outcome).toEqual(VERIFIED);
  expect(drawn.className).toBe('x-switch x-switch-on');
  await bench.undo();
  expect(drawn.className).toBe('x-switch');
});

test('a switch that does not say it is off is not believed to be', async () => {
  document.body.innerHTML = `<p>是否公示 <span class="x-switch is-blue" style="${small}"></span></p>
    <p>是否报送 <span class="y-switch y-switch-off" style="${small}"></span></p>`;
  const bench = new FillBench();
  expect((await bench.fill('.x-switch', '否')).outcome).toMatchObject({
    state: 'skipped',
    reason: 'unknownControl',
  });
  expect((await bench.fill('.y-switch', '否')).outcome).toEqual(VERIFIED);
});

test('stars that cannot take the focus, with a field that is sent', async () => {
  const star = `<b class="x-star" style="${small}"></b>`;
  document.body.innerHTML = `<p>满意度 <span class="x-rate"><input type="hidden" value="0">${star.repeat(5)}</span></p>`;
  const stars = [...document.querySelectorAll('.x-star')];
  for (const [index, each] of stars.entries()) {
    each.addEventListener('click', () => {
      for (const [at, other] of stars.entries()) other.classList.toggle('x-star-full', at <= index);
    });
  }
  expect(described()).toEqual([['number', '满意度', '']]);
  expect((await new FillBench().fill('.x-rate', '4')).outcome).toEqual(VERIFIED);
  expect(document.querySelectorAll('.x-star-full').length).toBe(4);
});

test('stars that all look given may be none', async () => {
  const star = `<b class="x-star x-star-full" style="${small}"></b>`;
  document.body.innerHTML = `<p>满意度 <span class="x-rate">${star.repeat(5)}</span></p>`;
  const { outcome } = await new FillBench().fill('.x-rate', '5');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'readOnly' });
});
