import { blur, focus } from '../shared/events.ts';
import { WidgetRefusal } from '../widget.ts';
import type { Widget } from '../widget.ts';

function editorAt(root: Element): HTMLElement {
  if (root instanceof HTMLElement) return root;
  throw new TypeError('content-editable reads HTML elements only');
}

/** Text with one line per paragraph, as it was typed; an empty editor keeps a bare line break. */
function textIn(editor: HTMLElement): string {
  return editor.innerText
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replace(/\n{2,}/g, '\n')
    .replace(/\n$/, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Replaces the content by the browser's own editing command, which editors hear as typing.
 * @throws WidgetRefusal `failed('notEditable')` where the browser will not edit.
 */
function replaceContent(editor: HTMLElement, html: string): void {
  focus(editor);
  const selection = editor.ownerDocument.getSelection();
  if (!selection) throw new WidgetRefusal('failed', 'notEditable');
  selection.selectAllChildren(editor);
  const done =
    html === ''
      ? editor.ownerDocument.execCommand('delete') || textIn(editor) === ''
      : editor.ownerDocument.execCommand('insertHTML', false, html);
  selection.removeAllRanges();
  blur(editor);
  if (!done) throw new WidgetRefusal('failed', 'notEditable');
}

/** An editing host: `contenteditable`, on which rich text editors stand. Writes plain paragraphs. */
const contentEditable: Widget = {
  id: 'content-editable',
  order: 94,
  recognise(element) {
    if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
    let host: HTMLElement = element;
    while (host.parentElement?.isContentEditable) host = host.parentElement;
    return host;
  },
  anchor: (root) => root,
  read(root) {
    return {
      kind: 'richText',
      value: textIn(editorAt(root)),
      readOnly: false,
      disabled: root.getAttribute('aria-disabled') === 'true',
    };
  },
  async write(root, { value }) {
    const text = typeof value === 'string' ? value : value.join('、');
    const lines = text.split(/\r?\n/);
    const html = lines.length === 1 ? escaped(text) : lines.map((line) => `<p>${escaped(line)}</p>`).join('');
    replaceContent(editorAt(root), html);
  },
  restorer(root) {
    const before = editorAt(root).innerHTML;
    const wasEmpty = textIn(editorAt(root)) === '';
    return () => replaceContent(editorAt(root), wasEmpty ? '' : before);
  },
};

export default contentEditable;
