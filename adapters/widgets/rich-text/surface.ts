import { isRendered } from '../shared/dom.ts';

/** Where text is edited: an element of the page, or the body of a document of its own in a frame. */
export interface Surface {
  /** What the page around sees of it: the frame, else the element itself. */
  outer: Element;
  /** What is edited; of another realm where it stands in a frame. */
  content: HTMLElement;
  editable: boolean;
}

const MARKED = '[contenteditable]';

/** Whether a document is there to be edited as a whole, or would be if it were not locked. */
export function isEditingDocument(document: Document): boolean {
  if (document.designMode === 'on') return true;
  const { body, documentElement } = document;
  return [body, documentElement].some((element) => element?.hasAttribute('contenteditable'));
}

/** The surface that an element is, or stands in. */
export function surfaceOf(element: Element): Surface | null {
  if (element instanceof HTMLIFrameElement) return inFrame(element);
  const host = hostOf(element) ?? locked(element);
  // An editor may show a copy while it is locked.
  return host && { outer: host, content: host, editable: host.isContentEditable && isRendered(host) };
}

/** The surfaces of a part of the page, those in sight first. */
export function surfacesIn(box: Element): Surface[] {
  const found = [...box.querySelectorAll(`iframe,${MARKED}`)].flatMap((element) => {
    const surface = surfaceOf(element);
    return surface?.outer === element && !isCrumb(element) ? [surface] : [];
  });
  const seen = found.filter(({ outer }) => isRendered(outer));
  return seen.length > 0 ? seen : found;
}

/** Editors keep other surfaces for the clipboard, out of sight. */
function isCrumb(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isRendered(element) && (width <= 20 || height <= 8);
}

function inFrame(frame: HTMLIFrameElement): Surface | null {
  const document = frame.contentDocument;
  if (!document?.body) return null;
  const editable = document.designMode === 'on' || document.body.isContentEditable;
  return isEditingDocument(document) || isBlank(frame)
    ? { outer: frame, content: document.body, editable }
    : null;
}

/** A frame that a script of the page has written, and that a locked editor may have left without a mark. */
function isBlank(frame: HTMLIFrameElement): boolean {
  return /^(?:about:|javascript:|$)/i.test(frame.getAttribute('src')?.trim() ?? '');
}

function hostOf(element: Element): HTMLElement | null {
  let host = element instanceof HTMLElement && element.isContentEditable ? element : editableAround(element);
  while (host?.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** An island in an editor belongs to it. */
function editableAround(element: Element): HTMLElement | null {
  const island = element.closest('[contenteditable="false"]');
  const around = island?.parentElement;
  return around?.isContentEditable ? around : null;
}

function locked(element: Element): HTMLElement | null {
  const marked = element.closest('[contenteditable="false"]');
  return marked instanceof HTMLElement ? marked : null;
}
