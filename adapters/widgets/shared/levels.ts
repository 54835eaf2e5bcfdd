import { labelKey, pathKeys, restOfPath, samePath } from '#core/matching/levels.ts';
import { matchOption } from '#core/matching/option.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { pause } from './settle.ts';
import { foldedCount, optionMissing, spellings, wantedTexts } from './options.ts';

/** An option among others of its level; it may lead on to a further level. */
export interface Node {
  element: Element;
  text: string;
  disabled: boolean;
  /** Whether there are options below it. */
  leadsOn: boolean;
  /** Whether choosing it means anything: where levels only group, those that lead on are no choice. */
  choosable: boolean;
  selected: boolean;
}

/** Options in levels, as columns side by side or as a tree that folds. `path`: texts of the levels above. */
export interface Levels {
  /** Whether the page says which options lead on and draws all of them, so that all can be looked through without choosing any. */
  certain(): Promise<boolean>;
  /** Options below a path, once they are there; none where they do not come. */
  below(path: readonly string[], patience: 'long' | 'short'): Promise<readonly Node[]>;
  /** Shows what is below an option. */
  open(node: Node, path: readonly string[]): Promise<void>;
  /** Hides again what is below the option at the end of a path, where that can be. */
  close?(path: readonly string[]): Promise<void>;
}

/** Levels to open at most when the last level of a path is all that is known. */
const MOST_OPENED = 300;

/** The path to an option, its own text included. */
export type Path = readonly string[];

/**
 * Finds the one option that a text means: by its whole path, else by its last level, if no other option of the whole
 * tree is called so.
 * @throws WidgetRefusal `skipped('optionMissing')` where none or several are meant, `skipped('optionDisabled')`.
 */
async function findPath(levels: Levels, wanted: string, value: WidgetValue): Promise<Path> {
  const keys = [...new Set([wanted, ...spellings(wanted, value)].flatMap(pathKeys))];
  for (const key of keys) {
    const path = await walk(levels, key, wanted);
    if (path) return path;
  }
  const found = (await levels.certain()) ? await everywhere(levels, keys) : [];
  const [only] = found;
  if (found.length !== 1 || !only) throw optionMissing(wanted);
  if (only.disabled) throw optionDisabled(wanted);
  return only.path;
}

/** The option at the end of a path, with every level above it open. */
async function openPath(levels: Levels, path: Path): Promise<Node | null> {
  for (let depth = 0; ; depth += 1) {
    const above = path.slice(0, depth);
    const nodes = await levels.below(above, 'long');
    const node = nodes.find(({ text }) => text === path[depth]);
    if (!node || depth === path.length - 1) return node ?? null;
    await levels.open(node, above);
  }
}

async function walk(levels: Levels, key: string, wanted: string): Promise<Path | null> {
  const path: string[] = [];
  for (let rest = key; ;) {
    const nodes = await levels.below(path, 'long');
    const fitting = nodes.filter(({ text }) => restOfPath(rest, text) !== null);
    const exact = matchOption(
      rest,
      [],
      nodes.map(({ text }) => text),
    );
    const node = fitting.length === 1 ? fitting[0] : exact === null ? undefined : nodes[exact];
    if (!node || fitting.length > 1) return null;
    if (node.disabled) throw optionDisabled(wanted);
    rest = restOfPath(rest, node.text) ?? '';
    const above = [...path];
    path.push(node.text);
    if (rest === '') return node.choosable ? path : null;
    if (!node.leadsOn) return null;
    await levels.open(node, above);
  }
}

interface Found {
  path: Path;
  disabled: boolean;
}

/**
 * Every option that goes by one of the names, wherever it is; none where there is too much to look through, or not all of
 * it is drawn. What was opened for a look is folded again, so that lists which draw what is in sight keep drawing all.
 */
async function everywhere(levels: Levels, keys: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  let opened = 0;
  let whole = true;
  const look = async (path: Path, disabled: boolean): Promise<void> => {
    opened += 1;
    if (opened > MOST_OPENED || !whole) return;
    const above = path.slice(0, -1);
    const last = path.length === 0 ? null : await openPath(levels, path);
    if (last) await levels.open(last, above);
    const nodes = await levels.below(path, last ? 'long' : 'short');
    whole &&= await levels.certain();
    for (const node of nodes) {
      const here = { path: [...path, node.text], disabled: disabled || node.disabled };
      if (node.choosable && keys.includes(labelKey(node.text))) found.push(here);
      if (node.leadsOn && !node.disabled && found.length < 2) await look(here.path, here.disabled);
    }
    if (last) await levels.close?.(path);
  };
  await look([], false);
  return whole && opened <= MOST_OPENED ? found : [];
}

function optionDisabled(value: string): WidgetRefusal {
  return new WidgetRefusal('skipped', 'optionDisabled', { value });
}

/** A control whose options stand in levels. */
export interface LevelChooser {
  chosen: () => readonly string[];
  multiple: boolean;
  /** What is clicked to choose an option, rather than to look below it. */
  target: (node: Node) => Element;
}

/**
 * Chooses the wanted options, and in a multiple choice takes back every other. Nothing is chosen when one of them is
 * missing.
 */
export async function chooseLevels(
  chooser: LevelChooser,
  levels: Levels,
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  const wanted = wantedTexts(value);
  const paths: Path[] = [];
  for (const text of wanted) paths.push(await findPath(levels, text, value));
  if (!chooser.multiple) {
    for (const path of paths) await take(chooser, levels, path, tools);
    return;
  }
  const surplus = chooser
    .chosen()
    .filter((shown) => foldedCount(shown) === 0)
    .filter((shown) => !wanted.some((text) => samePath(text, spellings(text, value), shown)));
  for (const text of surplus) {
    const path = await findPath(levels, text, { value: text, accepted: [] });
    await mark(chooser, levels, path, false, tools);
  }
  for (const path of paths) await mark(chooser, levels, path, true, tools);
}

async function take(chooser: LevelChooser, levels: Levels, path: Path, tools: WidgetTools): Promise<void> {
  const node = await openPath(levels, path);
  if (!node) throw optionMissing(path.at(-1) ?? '');
  tools.click(chooser.target(node));
}

async function mark(
  chooser: LevelChooser,
  levels: Levels,
  path: Path,
  selected: boolean,
  tools: WidgetTools,
): Promise<void> {
  const node = await openPath(levels, path);
  if (!node) throw optionMissing(path.at(-1) ?? '');
  if (node.selected === selected) return;
  tools.click(chooser.target(node));
  await pause(tools);
}
