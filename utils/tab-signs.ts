import { browser } from '#imports';
import { accessError } from './tab-access.ts';

/** A frame of a tab that we may reach, as it is now. */
export interface FrameNow {
  frame: number;
  /** Chromium's own id of the document that it shows. */
  document: string;
  url: string;
}

/** What a document says of itself beside its form. */
export interface DocumentSign {
  document: string;
  /** HTTP status of its answer; 0 where the browser does not tell. */
  status: number;
  loading: boolean;
  signIn: boolean;
  /** The whole text of a short page, or the messages of a long one. */
  text: string;
  /** Visible frames in it whose documents may not be read. */
  shut: number;
  /** Whether there is nothing to be seen in it yet. */
  blank: boolean;
}

/** Which documents the tab shows, in any order. */
export async function framesOf(tabId: number): Promise<FrameNow[]> {
  const results = await everywhere(tabId, () => location.href);
  return results.map(({ frameId: frame, documentId: document, result }) => ({
    frame,
    document,
    url: result ?? '',
  }));
}

export async function signsOf(tabId: number): Promise<DocumentSign[]> {
  const results = await everywhere(tabId, readSign);
  return results.flatMap(({ documentId: document, result }) => (result ? [{ document, ...result }] : []));
}

async function everywhere<Result>(tabId: number, func: () => Result) {
  try {
    return await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func,
      injectImmediately: true,
    });
  } catch (error) {
    throw accessError(error);
  }
}

/** Runs in the page. */
function readSign(): Omit<DocumentSign, 'document'> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside exists in the page
  const all = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.getClientRects().length > 0);
  const whole = document.body?.innerText.trim() ?? '';
  const messages = '[role=alert], [role=alertdialog], [role=status]';
  const named = '[class*=error i], [class*=alert i], [class*=message i], [class*=msg i], [class*=toast i]';
  const said = all(`${messages}, ${named}`).map((element) => element.innerText.slice(0, 200));
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    responseStatus?: number;
  })[];
  return {
    status: navigation?.responseStatus ?? 0,
    loading: document.readyState === 'loading',
    signIn: all('input[type=password]').length > 0,
    text: whole.length <= 1000 ? whole : said.join('\n'),
    shut: all('iframe, frame').filter((frame) => (frame as HTMLIFrameElement).contentDocument === null)
      .length,
    blank: whole === '' && all('input, textarea, select, iframe, frame, img, canvas, svg').length === 0,
  };
}
