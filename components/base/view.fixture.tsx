import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { setLocale } from '#locales/index.ts';

/** A place that views are drawn in, new for each test of a file, with everything that is asked for in `log`. */
export function useView(className = 'jn-root') {
  const log: unknown[][] = [];
  let root: HTMLElement;
  beforeEach(() => {
    log.length = 0;
    setLocale('zh-CN');
    root = document.createElement('div');
    root.className = className;
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
    setLocale('zh-CN');
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
