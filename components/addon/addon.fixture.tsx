import './styles.ts';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { setLocale } from '#locales/index.ts';

export type Theme = 'light' | 'dark';

/** A place of a pane's width that is drawn anew for each test of a file, with everything that is asked for in `log`. */
export function usePane(width = 360) {
  // A click takes seconds where many suites share two cores.
  vi.setConfig({ testTimeout: 60_000 });
  const view = useView('jn-root addon-test');
  beforeEach(() => {
    view.root().style.width = `${width}px`;
  });
  afterEach(() => inTheme('light'));
  return view;
}

/** Opens everything that is put away. */
export function openFolds(): Promise<void> {
  return act(() => {
    for (const fold of document.querySelectorAll<HTMLElement>('.addon__foldhead[aria-expanded="false"]')) {
      fold.click();
    }
  });
}

/** As if the system had been set to a theme. */
export async function inTheme(theme: Theme): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: theme }],
  });
}

/** Nothing that axe finds, in either language and either theme; drawn anew for each language by `show`. */
export async function expectAccessible(show: () => Promise<void>): Promise<void> {
  for (const [locale, theme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    setLocale(locale);
    await inTheme(theme);
    await show();
    await expectNoViolations({ rules: { region: { enabled: false } } });
    expect(document.body.textContent).not.toMatch(/\baddon\.\w+|\{\w+\}/);
  }
  // Of the theme nothing depends but the colours.
  await inTheme('light');
  await expectNoViolations({ runOnly: ['color-contrast'] });
  setLocale('zh-CN');
}

async function expectNoViolations(options: axe.RunOptions): Promise<void> {
  const { violations } = await axe.run(document.body, options);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Words that do not fit into their place: nothing is cut off sideways but what ends in `…` on purpose. */
export function cutOff(root: Element): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter(
      (each) =>
        !each.classList.contains('jn-hidden') &&
        each.scrollWidth > each.clientWidth + 1 &&
        each.clientWidth > 1,
    )
    .filter((each) => {
      const { overflowX, display, textOverflow } = getComputedStyle(each);
      return (
        display !== 'inline' &&
        textOverflow !== 'ellipsis' &&
        overflowX !== 'auto' &&
        each.tagName !== 'SELECT'
      );
    })
    .map((each) => each.outerHTML.slice(0, 120));
}
