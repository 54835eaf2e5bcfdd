import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OverlayHost } from './host.ts';
import type { Refusal, SeenGate } from './seen-gate.ts';

/* Chromium before 114 has no top layer for us: the page can cover and fade the panel, and the gate alone stands against it. */

let host: OverlayHost;
let gate: SeenGate;
let answers: (Refusal | undefined)[] = [];

beforeEach(async () => {
  const { showPopover } = HTMLElement.prototype;
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  const [{ OverlayHost: Host }, { SeenGate: Gate }] = await Promise.all([
    import('./host.ts'),
    import('./seen-gate.ts'),
  ]);
  HTMLElement.prototype.showPopover = showPopover;
  host = new Host('open', () => gate.meddled());
  gate = new Gate(host);
  const panel = document.createElement('section');
  panel.className = 'jn-root overlay overlay--right';
  panel.style.width = '300px';
  panel.innerHTML = '<button style="margin: 200px 40px">符合</button>';
  host.mount.append(panel);
  answers = [];
  panel.addEventListener('click', (event) => answers.push(gate.refusal(event)));
  gate.watch(panel);
  gate.restart();
});
afterEach(() => {
  gate.stop();
  host.remove();
  document.documentElement.removeAttribute('style');
  document.querySelector('#cover')?.remove();
});

async function press(): Promise<Refusal | undefined> {
  await userEvent.click(page.getByRole('button', { name: '符合' }), { force: true });
  return answers.at(-1);
}

const counts = () => expect.poll(press).toBe(undefined);

function cover(css: string): void {
  const element = document.createElement('div');
  element.id = 'cover';
  element.style.cssText = `position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none; ${css}`;
  document.documentElement.append(element);
}

test('it stands in the page without the top layer', async () => {
  expect(document.querySelector('jiannuo-checklist')?.hasAttribute('popover')).toBe(false);
  await counts();
});

test.each([
  'opacity: 0.01',
  'filter: blur(20px)',
  'mix-blend-mode: difference',
  'clip-path: inset(0 0 30% 0)',
  'mask-image: linear-gradient(transparent, transparent)',
  'transform: rotate(1deg)',
])('%s on the root refuses, and no longer than it lasts', async (effect) => {
  await counts();
  document.documentElement.style.cssText = effect;
  await expect.poll(press).toBe('covered');
  document.documentElement.style.cssText = '';
  await counts();
});

test.each(['', 'inset: 180px 20px auto auto; width: 30px; height: 20px;'])(
  'a cover that lets presses through (%s) refuses',
  async (css) => {
    await counts();
    cover(css);
    await expect.poll(press).toBe('covered');
    document.querySelector('#cover')?.remove();
    await counts();
  },
);
