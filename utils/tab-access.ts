import { browser } from '#imports';
import { JiannuoError } from '#core/errors.ts';

/** Puts a script of the extension into the top frame of the tab. */
export async function injectFile(tabId: number, file: '/content-scripts/overlay.js'): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
  } catch (error) {
    throw accessError(error);
  }
}

/** Puts a script of the extension into some frames of the tab. */
export async function injectInto(
  tabId: number,
  frameIds: readonly number[],
  file: '/content-scripts/live.js',
): Promise<void> {
  try {
    const target = { tabId, frameIds: [...frameIds] };
    await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  } catch (error) {
    throw accessError(error);
  }
}

/** Visible frames of a tab whose document may not be read. */
export async function foreignFramesIn(tabId: number): Promise<number> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: countForeignFrames,
    injectImmediately: true,
  });
  return results.reduce((total, { result }) => total + (result ?? 0), 0);
}

/** Runs in the page: visible frames whose document may not be read from here. */
function countForeignFrames(): number {
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  return frames.filter((frame) => {
    const box = frame.getBoundingClientRect();
    return box.width > 20 && box.height > 20 && frame.contentDocument === null;
  }).length;
}

/** Chromium says in English prose why a tab may not be touched; the cases a user can do something about get a code. */
export function accessError(error: unknown): JiannuoError {
  if (error instanceof JiannuoError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (/no tab with id|no frame with id|frame .*removed|tab was closed/i.test(message)) {
    return new JiannuoError('page.gone', {}, options);
  }
  if (/chrome:\/\/|edge:\/\/|chrome-extension:\/\/|extensions gallery|webstore|devtools/i.test(message)) {
    return new JiannuoError('page.browserPage', {}, options);
  }
  if (/showing error page/i.test(message)) return new JiannuoError('page.errorPage', {}, options);
  if (/cannot access|must request permission|cannot be scripted|error page/i.test(message)) {
    return new JiannuoError('page.noAccess', {}, options);
  }
  return new JiannuoError('page.failed', { detail: message }, options);
}
