import './styles.ts';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { setLocale } from '#locales/index.ts';

export type Theme = 'light' | 'dark';

/** A place of a pane's width that is drawn anew for each test of a file, with everything that is asked for in `log`. */
export function usePane(width = 360) {
  const log: unknown[][] = [];
  let root: HTMLElement;
  beforeEach(() => {
    log.length = 0;
    setLocale('zh-CN');
    root = document.createElement('div');
    root.className = 'jn-root addon-test';
    root.style.width = `${width}px`;
    document.body.append(root);
  });
  afterEach(async () => {
    render(null, root);
    root.remove();
    await inTheme('light');
  });
  return {
    log,
    /** A callback that is written down under a name. */
    told:
      (name: string) =>
      (...args: readonly unknown[]): void => {
        log.push([name, ...args.filter((each) => !(each instanceof Event))]);
      },
    show: (view: ComponentChild): Promise<void> => act(() => render(view, root)),
    root: () => root,
  };
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

/** Nothing that axe finds, in either theme and either language; drawn anew for each language by `show`. */
export async function expectAccessible(show: () => Promise<void>): Promise<void> {
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    await show();
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(theme);
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [locale, theme, id, nodes.map((node) => node.html)])).toEqual(
        [],
      );
      expect(document.body.textContent).not.toMatch(/\baddon\.\w+|\{\w+\}/);
    }
  }
  setLocale('zh-CN');
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
