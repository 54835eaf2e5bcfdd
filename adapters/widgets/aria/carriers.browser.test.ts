import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';

beforeAll(() => installBridge(document));
afterEach(() => document.body.replaceChildren());

const box = 'style="display:inline-block;width:18px;height:18px"';

/** A button that is chosen, and beside it an input that takes the choice to the form and hears of nothing, as Radix draws it. */
function drawn(role: 'radio' | 'checkbox', word: string): string {
  return `<span><button type="button" role="${role}" id="${word}" aria-checked="false" ${box}></button><input type="${role}"
    aria-hidden="true" tabindex="-1" value="${word}" style="position:absolute;pointer-events:none;opacity:0"><label for="${word}">${word}</label></span>`;
}

function play(): void {
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      for (const other of button.closest('[role=radiogroup]')?.querySelectorAll('button') ?? []) {
        other.setAttribute('aria-checked', 'false');
        other.replaceChildren();
      }
      button.setAttribute('aria-checked', 'true');
      button.textContent = '●';
    });
  }
}

const chosen = (): string[] => [...document.querySelectorAll('[aria-checked=true]')].map(({ id }) => id);

test('what is drawn is the control, and not the input that carries its choice to the form', async () => {
  document.body.innerHTML = `<form><div>性别<div role="radiogroup">${['男', '女'].map((word) => drawn('radio', word)).join('')}</div></div>
    <div>特长<p>${['书法', '声乐'].map((word) => drawn('checkbox', word)).join('')}</p></div></form>`;
  play();
  const { page } = describeAgain(new Registry(0));
  expect(page.controls.map(({ labels, kind, options }) => [labels[0]?.text, kind, options])).toEqual([
    ['性别', 'radio', ['男', '女']],
    ['特长', 'checkboxes', ['书法', '声乐']],
  ]);
  const bench = new FillBench();
  expect((await bench.fill('[role=radio]', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('[role=checkbox]', ['声乐'])).outcome).toEqual(VERIFIED);
  expect(chosen()).toEqual(['女', '声乐']);
});

const option = (word: string): string =>
  `<div>${word}<input type="radio" name="q" aria-hidden="true" value="${word}" style="position:absolute;pointer-events:none;opacity:0"></div>`;

test('a hidden input that no press can reach is not pressed by us', async () => {
  document.body.innerHTML = `<div>${['同意', '弃权'].map(option).join('')}</div>`;
  const { outcome } = await new FillBench().fill('input', '弃权');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
  expect(document.querySelector(':checked')).toBeNull();
});

test('a question that a custom element draws goes back by its value', async () => {
  class Question extends HTMLElement {
    #value: string | undefined;
    get value(): string | undefined {
      return this.#value;
    }
    set value(next: string | undefined) {
      this.#value = next;
      for (const each of this.querySelectorAll('[role=radio]')) {
        each.setAttribute('aria-checked', String(each.textContent === next));
      }
    }
  }
  customElements.define('x-question', Question);
  document.body.innerHTML = `<x-question role="radiogroup">${['男', '女'].map((word) => `<b role="radio" aria-checked="false">${word}</b>`).join('')}</x-question>`;
  const question = document.querySelector<Question>('x-question')!;
  question.addEventListener('click', ({ target }) => {
    question.value = (target as Element).textContent ?? undefined;
  });
  const bench = new FillBench();
  expect((await bench.fill('[role=radio]', '女')).outcome).toEqual(VERIFIED);
  expect(question.value).toBe('女');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(question.value).toBeUndefined();
});
