import type { Widget } from '../widget.ts';
import { boxOf } from './box.ts';
import { keepContent, replaceText } from './replace.ts';
import { surfaceOf, surfacesIn } from './surface.ts';
import type { Surface } from './surface.ts';
import { textIn } from './text.ts';

/** The root that each surface was first given: borders move when styles come late, and the control stays the same. */
const given = new WeakMap<Element, Element>();

/** The box of a surface; a surface that is locked is an editor's only where a toolbar stands with it. */
function rootOf(surface: Surface): Element | null {
  const known = given.get(surface.outer);
  if (known?.isConnected && known.contains(surface.outer)) return known;
  const box = boxOf(surface.outer);
  if (!surface.editable && !box.tools) return null;
  given.set(surface.outer, box.element);
  return box.element;
}

function surfaceAt(root: Element): Surface {
  const surface = surfaceOf(root) ?? surfacesIn(root)[0];
  if (!surface) throw new TypeError('a rich text editor has a surface');
  return surface;
}

/**
 * A rich text editor, whatever library drew it: an element or a document in a frame that is there to be edited, with its
 * toolbar. Takes plain paragraphs.
 */
const richText: Widget = {
  id: 'rich-text',
  order: 94,
  recognise(element) {
    const own = surfaceOf(element);
    if (own) return rootOf(own);
    const [inner] = surfacesIn(element);
    return inner && rootOf(inner) === element ? element : null;
  },
  anchor: (root) => root,
  read(root) {
    const { content, editable } = surfaceAt(root);
    return {
      kind: 'richText',
      value: textIn(content),
      readOnly: !editable,
      disabled: content.getAttribute('aria-disabled') === 'true',
    };
  },
  async write(root, { value }, tools) {
    await replaceText(surfaceAt(root), typeof value === 'string' ? value : value.join('、'), tools);
  },
  restorer: (root) => keepContent(surfaceAt(root)),
};

export default richText;
