import { render } from 'preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';
import { keepFocus } from './keep-focus.ts';

const root = document.createElement('div');
beforeAll(() => {
  document.body.append(root);
  keepFocus();
});
afterEach(() => render(null, root));

const focused = () => document.activeElement;
const nothing = () => {};

test('a button that goes away leaves the focus in the part around it, from which Tab leads on', async () => {
  const draw = (there: boolean) =>
    render(
      <main>
        <section aria-label="part">
          {there && <Button onClick={() => draw(false)}>once</Button>}
          <Button onClick={nothing}>next</Button>
        </section>
      </main>,
      root,
    );
  draw(true);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('part');
  await userEvent.tab();
  expect(focused()?.textContent).toBe('next');
  // The part is no stop of its own.
  expect(document.querySelector('section')?.hasAttribute('tabindex')).toBe(false);
});

test('a button that is off after it was pressed keeps the focus, and takes no press until one goes on', async () => {
  let presses = 0;
  const draw = (busy: boolean) =>
    render(
      <>
        <Button
          busy={busy}
          onClick={() => {
            presses += 1;
            draw(true);
          }}
        >
          save
        </Button>
        <Button onClick={nothing}>next</Button>
      </>,
      root,
    );
  draw(false);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect([presses, focused()?.textContent]).toEqual([1, 'save']);
  await userEvent.tab();
  expect(focused()?.textContent).toBe('next');
  await expect.poll(() => document.querySelector('button')?.disabled).toBe(true);
});
