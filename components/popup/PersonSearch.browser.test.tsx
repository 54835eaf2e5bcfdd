import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleView } from '#tests/fixtures/popup-views.ts';
import type { PopupView } from './model.ts';
import { usePopup } from './popup.fixture.tsx';

const { log, show } = usePopup();

test('a person is found and chosen by keyboard alone', async () => {
  await show(sampleView);
  const search = page.getByRole('combobox', { name: '人员', exact: true });
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('w');
  expect(log).toEqual([['search', 'w']]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(log.at(-1)).toEqual(['choosePerson', 'p2']);
});

/** A search whose list is still on its way. */
function searching(change: Partial<PopupView['people']> = {}): PopupView {
  const people = { ...sampleView.people, found: [], more: 0, query: 'wyy', settled: false, ...change };
  return { ...sampleView, people };
}

describe('an Enter pressed before the list is there', () => {
  const [found] = sampleView.people.found;

  test('is kept, in words, and chooses the only person found', async () => {
    await show(searching({ total: undefined }));
    await expect.element(page.getByText('正在读取人员…')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await show(searching());
    await expect.element(page.getByText('正在准备拼音…')).toBeVisible();
    expect(log).toEqual([]);
    await show(searching({ settled: true, found: found ? [found] : [] }));
    await expect.poll(() => log).toEqual([['choosePerson', 'p1']]);
  });

  test('chooses nobody where several are found', async () => {
    await show(searching());
    await userEvent.keyboard('{Enter}');
    await show(searching({ settled: true, found: sampleView.people.found }));
    expect(log).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(log).toEqual([['choosePerson', 'p1']]);
  });

  test('is forgotten when more is typed', async () => {
    await show(searching());
    await userEvent.keyboard('{Enter}y');
    await show(searching({ query: 'wyyy', settled: true, found: found ? [found] : [] }));
    expect(log).toEqual([['search', 'wyyy']]);
  });

  test('chooses nobody from a list that is not whole', async () => {
    await show(searching({ found: sampleView.people.found }));
    await userEvent.keyboard('{Enter}');
    expect(log).toEqual([]);
  });
});

test('nobody is said to be missing before the list is there', async () => {
  await show(searching());
  expect(document.body.textContent).not.toContain('没有叫');
  await show(searching({ settled: true }));
  await expect.element(page.getByText('没有叫“wyy”的人')).toBeVisible();
});

test('homonyms show what tells them apart, masked, or that nothing does', async () => {
  await show(sampleView);
  await expect.element(page.getByText('110***********002X')).toBeVisible();
  await expect.element(page.getByText('同名，且没有可区分的信息')).toBeVisible();
});

test('a subject without a name is shown as such', async () => {
  const [first] = sampleView.people.found;
  if (!first) throw new Error('the sample has people');
  await show({ ...sampleView, people: { ...sampleView.people, found: [{ ...first, name: '' }] } });
  await userEvent.click(page.getByRole('option', { name: /^未命名/ }));
  expect(log).toEqual([['choosePerson', first.id]]);
});
