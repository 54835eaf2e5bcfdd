import { blur, focus, offerInput, pressKey, touchKey } from '../shared/events.ts';
import { pause, settle } from '../shared/settle.ts';
import type { WidgetTools } from '../widget.ts';
import type { Surface } from './surface.ts';
import { sameParagraphs, textIn } from './text.ts';

/**
 * Ways to paste, in turn: some editors make paragraphs of formatted text alone, some of plain text alone. Once more, as
 * an editor may hear of a selection a while after it was made, and paste beside the old text.
 */
const PASTES = ['html', 'plain', 'html'] as const;
/** Keys that an editor may need to delete everything. */
const MOST_KEYS = 3;
/** Steps to take back with the editor's own undo: each paragraph may be several. */
const MOST_STEPS = 200;
/** Steps in a row that change nothing to be seen. */
const MOST_IDLE = 4;

/**
 * Replaces what an editor holds by plain paragraphs. Editors that keep the text in a model of their own take it as pasted;
 * of all others the document itself is what they hold.
 */
export async function replaceText(surface: Surface, text: string, tools: WidgetTools): Promise<void> {
  const { content } = surface;
  const paragraphs = paragraphsOf(text, content.ownerDocument);
  focus(content);
  if (!(text === '' ? await erase(surface, tools) : await paste(surface, paragraphs, text, tools))) {
    replaceNodes(content, paragraphs);
  }
  leave(surface);
}

/**
 * What puts the content of now back, formatting included: pasted, where the editor makes exactly the same of it; by its own
 * undo, where that leads there; else as its document was.
 */
export function keepContent(surface: Surface): (tools: WidgetTools) => Promise<void> {
  const { content } = surface;
  const nodes = [...content.childNodes].map((node) => node.cloneNode(true));
  const [html, likeness] = [htmlOf(content), likenessOf(content)];
  const text = textIn(content);
  return async (tools) => {
    const same = (): boolean => htmlOf(content) === html;
    const alike = (): boolean => likenessOf(content) === likeness;
    const kept = nodes.map((node) => node.cloneNode(true));
    focus(content);
    const back = (await repaste(surface, kept, text, same, tools)) || (await takeBack(surface, alike, tools));
    if (!back) replaceNodes(content, kept);
    leave(surface);
  };
}

/** Leaves an editor; one in a frame hands its text to the form when its window is left. */
function leave({ outer, content }: Surface): void {
  blur(content);
  if (outer !== content) content.ownerDocument.defaultView?.dispatchEvent(new FocusEvent('blur'));
}

function paragraphsOf(text: string, document: Document): Node[] {
  if (text === '') return [emptyParagraph(document)];
  return text.split(/\r?\n/).map((line) => {
    if (line.trim() === '') return emptyParagraph(document);
    const paragraph = document.createElement('p');
    paragraph.textContent = line.replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length));
    return paragraph;
  });
}

function emptyParagraph(document: Document): Element {
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  return paragraph;
}

/** Answers whether the editor has taken the text; false where it does not care for what is pasted. */
async function paste(
  surface: Surface,
  nodes: readonly Node[],
  text: string,
  tools: WidgetTools,
): Promise<boolean> {
  const { content } = surface;
  const before = textIn(content);
  for (const form of PASTES) {
    await selectAll(content, tools);
    if (!offer(surface, form === 'html' ? nodes : [], text)) return false;
    if (await settle(tools, () => isText(content, text), 250)) return true;
  }
  // A page that forbids pasting swallows it; one that took something is not to be written past.
  return !isText(content, before);
}

function isText(content: HTMLElement, text: string): boolean {
  return sameParagraphs(textIn(content), text);
}

/**
 * Pastes by an event, as nothing else may be put into the clipboard. Only surfaces in the page itself are asked:
 * editors in frames hold what their document holds, and prepare for a paste that would then not come.
 */
function offer({ outer, content }: Surface, nodes: readonly Node[], text: string): boolean {
  if (outer !== content) return false;
  const holder = content.ownerDocument.createElement('div');
  holder.append(...nodes.map((node) => node.cloneNode(true)));
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (nodes.length > 0) clipboardData.setData('text/html', holder.innerHTML);
  const init = { bubbles: true, cancelable: true, composed: true };
  const pasted = new ClipboardEvent('paste', { ...init, clipboardData });
  const inserted = new InputEvent('beforeinput', {
    ...init,
    inputType: 'insertFromPaste',
    dataTransfer: clipboardData,
  });
  return !content.dispatchEvent(pasted) || !content.dispatchEvent(inserted);
}

async function selectAll(content: HTMLElement, tools: WidgetTools): Promise<void> {
  const range = content.ownerDocument.createRange();
  // From the first letter to the last, as the keys do it: editors look for the paragraphs around both ends.
  const [first, last] = [endOf(content, 'firstChild'), endOf(content, 'lastChild')];
  if (first === content || last === content) range.selectNodeContents(content);
  else {
    if (first instanceof Text) range.setStart(first, 0);
    else range.setStartBefore(first);
    if (last instanceof Text) range.setEnd(last, last.length);
    else range.setEndAfter(last);
  }
  const selection = content.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  // Some look at the selection only once a key has been let go.
  touchKey(content);
  await pause(tools);
}

function endOf(content: Node, side: 'firstChild' | 'lastChild'): Node {
  let node = content;
  for (let child = node[side]; child; child = node[side]) node = child;
  return node;
}

/** Deletes everything as a key would; answers whether the editor has done it. */
async function erase({ outer, content }: Surface, tools: WidgetTools): Promise<boolean> {
  if (outer !== content) return false;
  for (let tries = 0; tries < MOST_KEYS && !isText(content, ''); tries++) {
    await selectAll(content, tools);
    if (!pressKey(content, 'Backspace') && offerInput(content, 'deleteContentBackward')) return false;
    await settle(tools, () => isText(content, ''), 250);
  }
  return isText(content, '');
}

/** Takes steps back by the editor's own undo, until it shows what it did; answers whether it does. */
async function takeBack(surface: Surface, alike: () => boolean, tools: WidgetTools): Promise<boolean> {
  const { outer, content } = surface;
  if (outer !== content) return false;
  await selectAll(content, tools);
  let idle = 0;
  for (let step = 0; step < MOST_STEPS && idle < MOST_IDLE && !alike(); step++) {
    const shown = likenessOf(content);
    if (!pressKey(content, 'z', true)) return false;
    idle = (await settle(tools, () => likenessOf(content) !== shown)) ? 0 : idle + 1;
  }
  return alike();
}

async function repaste(
  surface: Surface,
  nodes: readonly Node[],
  text: string,
  same: () => boolean,
  tools: WidgetTools,
): Promise<boolean> {
  if (text === '') return erase(surface, tools);
  return (await paste(surface, nodes, text, tools)) && settle(tools, same);
}

function htmlOf(content: HTMLElement): string {
  return content.innerHTML.replace(/[\u200b\ufeff]/g, '');
}

/** Content as it counts: marks by which editors know their own elements change whenever they draw. */
function likenessOf(content: HTMLElement): string {
  return htmlOf(content).replace(/ (?:id|data-[\w-]+)="[^"]*"/g, '');
}

function replaceNodes(content: HTMLElement, nodes: readonly Node[]): void {
  // Keys before and after: editors with an undo of their own compare the two.
  touchKey(content);
  content.replaceChildren(...nodes);
  content.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  touchKey(content);
}
