import { userEvent } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FillReport } from '#core/model/page.ts';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { Shield } from '../fill/shield.ts';
import { installBridge } from './bridge.ts';

const SUBMITS = { state: 'failed', reason: 'submits', params: {} };
const { submit, requestSubmit } = HTMLFormElement.prototype;

/** Forms that the browser really set out to send. */
let sent = 0;
let bench: FillBench;

beforeAll(() => {
  installBridge(document);
  document.addEventListener('formdata', () => {
    sent += 1;
  });
});
beforeEach(() => {
  sent = 0;
  bench = new FillBench();
});
afterEach(async () => {
  await bench.filler.settle();
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'armed');
});

/** A form that leads into a frame of its own, so that what is sent does not carry the tests away. */
function show(onchange: string): HTMLFormElement {
  document.body.innerHTML = `<iframe name="sink"></iframe>
    <form name="f" action="about:blank?id=1" target="sink">
      <select name="grade" onchange="${onchange}"><option>不合格</option><option>合格</option></select>
      <input name="name"><button>保存</button>
    </form>`;
  return document.forms[0]!;
}

const select = (): HTMLSelectElement => document.querySelector('select')!;

function fill(target: string, next: string): Promise<FillReport> {
  const label = { text: '备注', evidence: 'near', confidence: 1 } as const;
  const { value: now } = bench.read(target);
  const ref = bench.register(target);
  return bench.filler.write([{ ref, path: 'remark', label, now, next, accepted: [], ticked: true }]);
}

function unshielded(): boolean {
  return (
    HTMLFormElement.prototype.submit === submit && HTMLFormElement.prototype.requestSubmit === requestSubmit
  );
}

test.each([
  ['submits its form', 'this.form.submit()'],
  ['submits the form by name', 'document.f.submit()'],
  ['asks to submit', 'this.form.requestSubmit()'],
  ['presses the button', `this.form.querySelector('button').click()`],
  ['calls the method past the form', 'HTMLFormElement.prototype.submit.call(this.form)'],
  ['submits once its queue has run', 'Promise.resolve(this.form).then((form) => form.submit())'],
])('a control whose handler %s is put back, and nothing is sent', async (_, onchange) => {
  show(onchange);
  const { fields, held } = await fill('select', '合格');
  expect(sent).toBe(0);
  expect(fields.map((field) => field.outcome)).toEqual([SUBMITS]);
  expect(held?.[0]).toBe('form f about:blank');
  expect(select().value).toBe('不合格');
  expect((await bench.undo()).fields).toEqual([]);
});

test('a listener of the page that sends by itself does not get the event', async () => {
  const form = show('this.form.requestSubmit()');
  let heard = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    heard += 1;
  });
  select().setAttribute('onchange', `this.form.querySelector('button').click()`);
  expect((await fill('select', '合格')).fields[0]?.outcome).toEqual(SUBMITS);
  expect(heard).toBe(0);
});

test('a handler added by script is held back as well', async () => {
  const form = show('');
  select().addEventListener('change', () => HTMLFormElement.prototype.submit.call(form));
  expect((await fill('select', '合格')).fields[0]?.outcome).toEqual(SUBMITS);
  expect(sent).toBe(0);
});

test('what comes late is held back until the page is at rest, and told', async () => {
  show('setTimeout(() => this.form.submit(), 200)');
  const { fields } = await fill('select', '合格');
  expect(fields[0]?.outcome).toEqual(VERIFIED);
  expect(await bench.filler.settle()).toEqual(['form f about:blank']);
  expect(sent).toBe(0);
});

test('what comes late is not laid at the door of what is written then', async () => {
  const form = show('');
  const name = form.querySelector('input')!;
  // By itself, but while the name is being written: the fill waits until the page is done with it.
  name.addEventListener('input', () => {
    const { port1, port2 } = new MessageChannel();
    name.value = '';
    port1.addEventListener('message', () => {
      form.submit();
      name.value = '测甲';
    });
    port1.start();
    setTimeout(() => port2.postMessage(null), 20);
  });
  const { fields, held } = await fill('input', '测甲');
  expect(fields[0]?.outcome).not.toEqual(SUBMITS);
  expect(held?.[0]).toBe('form f about:blank');
  expect(sent).toBe(0);
});

test('an undo sends nothing either, restores and tells', async () => {
  show(`if (globalThis.armed) this.form.submit()`);
  expect((await fill('select', '合格')).fields[0]?.outcome).toEqual(VERIFIED);
  Reflect.set(globalThis, 'armed', true);
  const { fields, held } = await bench.undo();
  expect(fields[0]?.outcome).toEqual(VERIFIED);
  expect(held).toEqual(['form f about:blank']);
  expect(select().value).toBe('不合格');
  expect(sent).toBe(0);
});

test('a form of another frame is held back and told too', async () => {
  show('frames.sink.document.forms[0].submit()');
  const inner = document.querySelector('iframe')!.contentWindow!;
  inner.document.body.innerHTML = '<form name="inner" action="about:blank"></form>';
  inner.document.addEventListener('formdata', () => {
    sent += 1;
  });
  const script = inner.document.createElement('script');
  Reflect.set(inner, 'install', installBridge);
  script.textContent = 'install(document, window)';
  inner.document.body.append(script);
  expect((await fill('select', '合格')).held).toEqual(['form inner about:blank']);
  expect(sent).toBe(0);
});

test('afterwards the methods are the page’s own, and its button sends', async () => {
  show('this.form.submit()');
  await fill('select', '合格');
  expect(unshielded()).toBe(false);
  await bench.filler.settle();
  expect(unshielded()).toBe(true);
  document.querySelector<HTMLButtonElement>('button')!.click();
  document.forms[0]!.submit();
  expect(sent).toBe(2);
});

test('a fill that nobody settles lets forms go again by itself', async () => {
  show('');
  await fill('input', '测甲');
  expect(unshielded()).toBe(false);
  await expect.poll(unshielded).toBe(true);
});

test('what the page has put around a method stays, and works', async () => {
  const form = show('');
  await fill('input', '测甲');
  const stand = HTMLFormElement.prototype.submit;
  expect(stand).not.toBe(submit);
  HTMLFormElement.prototype.submit = function wrapped() {
    stand.call(this);
  };
  await bench.filler.settle();
  form.submit();
  HTMLFormElement.prototype.submit = submit;
  expect(sent).toBe(1);
});

test('a press by the user goes through meanwhile', async () => {
  const form = show('');
  form.querySelector('button')!.setAttribute('onclick', 'this.form.submit(); return false');
  await new Shield().during(async () => {
    await userEvent.click(form.querySelector('button')!);
    expect(unshielded()).toBe(false);
    expect(sent).toBe(1);
    form.querySelector('button')!.removeAttribute('onclick');
    await userEvent.click(form.querySelector('button')!);
    expect(sent).toBe(2);
    await userEvent.type(form.querySelector('input')!, '{Enter}');
    expect(sent).toBe(3);
  });
});
