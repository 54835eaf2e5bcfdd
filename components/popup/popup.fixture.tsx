import '../base/tokens.css';
import '../base/base.css';
import './popup.css';
import './plan.css';
import './teach.css';
import './findings.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { recordingActions } from '#tests/fixtures/popup-views.ts';
import type { PopupView } from './model.ts';
import { Popup } from './Popup.tsx';

/** The popup drawn anew for each test of a file, with everything it asks for in `log`. */
export function usePopup(): { log: unknown[][]; show(view: PopupView): Promise<void> } {
  const log: unknown[][] = [];
  let root: HTMLElement;
  beforeEach(() => {
    log.length = 0;
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  return {
    log,
    show: (view) => act(() => render(<Popup view={view} actions={recordingActions(log)} />, root)),
  };
}
