import type { CDPSession, Page } from 'playwright';

/** A value of the record somewhere in a page. */
export interface Place {
  /** Field id of the value. */
  path: string;
  /** Address of the document. */
  document: string;
  /** The element in words. */
  element: string;
  /** It is what a person is to find there: a control of this very field, or what the page's own script keeps. */
  rightful: 'field' | 'own' | false;
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>;
type SnapshotDocument = Snapshot['documents'][number];

const snapshot = (session: CDPSession) => session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });

/**
 * Every place where a page holds a value of the record: texts, attributes and what controls hold, in all its documents and
 * shadow roots, closed ones too. Read by the browser itself, past whatever the page has made of its own world.
 */
export async function placesOf(page: Page, values: Readonly<Record<string, string>>): Promise<Place[]> {
  const sessions = [await page.context().newCDPSession(page), ...(await sessionsOfFrames(page))];
  const places: Place[] = [];
  for (const session of sessions) {
    const taken = await snapshot(session);
    for (const document of taken.documents) places.push(...placesIn(document, taken.strings, values));
    await session.detach();
  }
  return places;
}

/** Frames with a process of their own are no part of their page's snapshot. */
async function sessionsOfFrames(page: Page): Promise<CDPSession[]> {
  const sessions: CDPSession[] = [];
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    try {
      sessions.push(await page.context().newCDPSession(frame));
    } catch (error) {
      if (!(error instanceof Error && /separate CDP session|detached/.test(error.message))) throw error;
    }
  }
  return sessions;
}

function placesIn(
  { nodes, documentURL }: SnapshotDocument,
  strings: readonly string[],
  values: Readonly<Record<string, string>>,
): Place[] {
  const text = (index: number | undefined): string => strings[index ?? -1] ?? '';
  const parents = nodes.parentIndex ?? [];
  const attributes = (nodes.attributes ?? []).map((list) => {
    const pairs = new Map<string, string>();
    for (let at = 0; at < list.length; at += 2) pairs.set(text(list[at]), text(list[at + 1]));
    return pairs;
  });
  const held = new Map<number, string[]>();
  const hold = (node: number, words: string): void => void held.set(node, [...(held.get(node) ?? []), words]);
  for (const rare of [nodes.inputValue, nodes.textValue]) {
    for (const [at, node] of (rare?.index ?? []).entries()) hold(node, text(rare?.value[at]));
  }
  for (const [node, index] of (nodes.nodeValue ?? []).entries()) if (index >= 0) hold(node, text(index));
  for (const [node, pairs] of attributes.entries()) for (const words of pairs.values()) hold(node, words);
  const selected = new Set(nodes.optionSelected?.index);

  /** The nearest element upwards that says whose value belongs there. */
  const owner = (node: number): number => {
    for (let each = node; each >= 0; each = parents[each] ?? -1) {
      if (attributes[each]?.has('data-for') || attributes[each]?.has('data-own')) return each;
    }
    return -1;
  };
  const place = (node: number, path: string): Place => {
    const at = owner(node);
    const own = attributes[at]?.has('data-own') ? 'own' : false;
    const isFor = attributes[at]?.get('data-for') === path;
    const element = `${text(nodes.nodeName?.[node])} ${attributes[node]?.get('name') ?? ''}`.trim();
    return { path, document: text(documentURL), element, rightful: isFor ? 'field' : own };
  };
  return [...held].flatMap(([node, all]) =>
    Object.entries(values).flatMap(([path, value]) => {
      const isChoice = value.length === 1;
      // The words of a choice stand in every list of options; only the chosen one holds it.
      const there = isChoice
        ? selected.has(parents[node] ?? -1) && all.includes(value)
        : all.some((words) => words.includes(value));
      return there ? [place(node, path)] : [];
    }),
  );
}
