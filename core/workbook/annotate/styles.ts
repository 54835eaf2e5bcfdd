import { applyEdits } from '../template/edits.ts';
import { withAttribute } from '../template/sheet-xml.ts';
import { attribute, findTag, scanTags } from '../xml.ts';
import { type ElementList, elementList, prefixOf, relisted } from './element-list.ts';
import type { Tone } from './marks.ts';

/** Colours that hardly anybody chooses: of a cell with our note, a fill of one of them is ours. */
const COLOURS: Readonly<Record<Tone, string>> = { fail: 'FFFFC8CD', review: 'FFFFE9A8' };
const OURS = new Set(Object.values(COLOURS));

/** The second colour of a solid fill, which no program draws, keeps the first one that the cell had before. */
const NO_COLOUR = 'indexed="64"';
/** As an opaque colour it might be another program's own addition. */
const KEPT_ALPHA = '01';
/** A pattern or gradient is no colour: it is kept by its place among the fills. */
const KEPT_PLACE = '02';

interface Xf {
  text: string;
  fillId: number;
}

/**
 * The cell formats of a workbook, to which coloured copies are added: a copy differs from its original by the fill alone, and
 * tells what fill that had.
 */
export class ColouredStyles {
  readonly #xml: string;
  readonly #xfList: ElementList | undefined;
  readonly #fillList: ElementList | undefined;
  readonly #xfs: Xf[];
  readonly #fills: string[];
  readonly #made = new Map<string, number>();
  #keptXfs: number;
  #keptFills: number;
  /** Cells whose former fill could not be told. */
  lost = 0;

  constructor(xml: string) {
    this.#xml = xml;
    this.#xfList = elementList(xml, 'cellXfs', 'xf');
    this.#fillList = elementList(xml, 'fills', 'fill');
    this.#xfs = (this.#xfList?.items ?? []).map(({ text }) => xfOf(text));
    this.#fills = (this.#fillList?.items ?? []).map(({ text }) => text);
    this.#keptXfs = this.#xfs.length;
    this.#keptFills = this.#fills.length;
  }

  /** Indices of formats with one of our colours. */
  ours(): ReadonlySet<number> {
    return new Set(this.#xfs.flatMap(({ fillId }, index) => (this.#isOurs(fillId) ? [index] : [])));
  }

  /** The index of the format that is like another one but for our colour. */
  coloured(style: number, tone: Tone): number {
    const key = `${style} ${tone}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const from = this.#xfs[style] ?? this.#xfs[0] ?? xfOf(`<${this.#prefix()}xf/>`);
    const fill = this.#fillIndex(
      `<${this.#prefix()}fill><${this.#prefix()}patternFill patternType="solid">` +
        `<${this.#prefix()}fgColor rgb="${COLOURS[tone]}"/><${this.#prefix()}bgColor ${this.#kept(from.fillId)}/>` +
        `</${this.#prefix()}patternFill></${this.#prefix()}fill>`,
    );
    const made = this.#xfIndex(withFill(from.text, fill));
    this.#made.set(key, made);
    return made;
  }

  /** The index of the format that a coloured one was made from, or of one that looks the same. */
  former(style: number): number {
    const xf = this.#xfs[style];
    if (!xf || !this.#isOurs(xf.fillId)) return style;
    const fillId = this.#formerFill(xf.fillId);
    const bare = plain(xf.text);
    const same = this.#xfs.findIndex(
      (each) => each.fillId !== xf.fillId && this.#looksAs(each.fillId, fillId) && plain(each.text) === bare,
    );
    return same >= 0 ? same : this.#xfIndex(withFill(xf.text, fillId));
  }

  /** Takes away coloured formats at the end that no cell has any more, and fills that no format has. */
  drop(used: ReadonlySet<number>): void {
    const named = namedFills(this.#xml);
    for (let last = this.#xfs.length - 1; last > 0; last -= 1) {
      if (!this.#isOurs(this.#xfs[last]?.fillId ?? 0) || used.has(last)) break;
      this.#xfs.pop();
    }
    for (let last = this.#fills.length - 1; last > 1; last -= 1) {
      if (!this.#isOurs(last) || named.has(last) || this.#xfs.some(({ fillId }) => fillId === last)) break;
      this.#fills.pop();
    }
    this.#keptXfs = Math.min(this.#keptXfs, this.#xfs.length);
    this.#keptFills = Math.min(this.#keptFills, this.#fills.length);
    this.#made.clear();
  }

  /** The part as it is by now. */
  text(): string {
    const edits = [
      ...(this.#fillList
        ? relisted(this.#xml, this.#fillList, this.#keptFills, this.#fills.slice(this.#keptFills))
        : []),
      ...(this.#xfList
        ? relisted(
            this.#xml,
            this.#xfList,
            this.#keptXfs,
            this.#xfs.slice(this.#keptXfs).map(({ text }) => text),
          )
        : []),
    ];
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return applyEdits(this.#xml, edits);
  }

  #prefix(): string {
    return this.#fillList ? prefixOf(this.#xml, this.#fillList.open) : '';
  }

  #isOurs(fillId: number): boolean {
    return OURS.has(colourOf(this.#fills[fillId] ?? '', 'fgColor')?.rgb ?? '');
  }

  /** What is kept of a fill, as attributes of a colour. */
  #kept(fillId: number): string {
    const fill = this.#fills[fillId] ?? '';
    const colour = colourOf(fill, 'fgColor');
    if (isSolid(fill) && colour) {
      return colour.rgb === undefined ? colour.attributes : `rgb="${KEPT_ALPHA}${colour.rgb.slice(-6)}"`;
    }
    return isNone(fill)
      ? NO_COLOUR
      : `rgb="${KEPT_PLACE}${fillId.toString(16).toUpperCase().padStart(6, '0')}"`;
  }

  #formerFill(fillId: number): number {
    const kept = colourOf(this.#fills[fillId] ?? '', 'bgColor');
    const none = Math.max(0, this.#fills.findIndex(isNone));
    if (!kept || kept.attributes === NO_COLOUR) return none;
    const { rgb } = kept;
    if (rgb?.startsWith(KEPT_PLACE)) return Number.parseInt(rgb.slice(2), 16);
    if (rgb !== undefined && !rgb.startsWith(KEPT_ALPHA)) {
      this.lost += 1;
      return none;
    }
    const attributes = rgb === undefined ? kept.attributes : `rgb="FF${rgb.slice(-6)}"`;
    const known = this.#fills.findIndex((fill) => isSolid(fill) && sameColour(fill, attributes));
    const prefix = this.#prefix();
    return known >= 0
      ? known
      : this.#fillIndex(
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor ${attributes}/>` +
            `<${prefix}bgColor ${NO_COLOUR}/></${prefix}patternFill></${prefix}fill>`,
        );
  }

  #looksAs(one: number, other: number): boolean {
    return one === other || this.#fills[one] === this.#fills[other];
  }

  #fillIndex(text: string): number {
    const known = this.#fills.indexOf(text);
    return known >= 0 ? known : this.#fills.push(text) - 1;
  }

  #xfIndex(text: string): number {
    const known = this.#xfs.findIndex((xf) => xf.text === text);
    return known >= 0 ? known : this.#xfs.push(xfOf(text)) - 1;
  }
}

/** Fills of the named formats, which cells go by without a format of their own. */
function namedFills(xml: string): Set<number> {
  const named = elementList(xml, 'cellStyleXfs', 'xf')?.items ?? [];
  return new Set(named.map(({ text }) => xfOf(text).fillId));
}

function xfOf(text: string): Xf {
  const tag = findTag(text, 'xf');
  return { text, fillId: Number((tag && attribute(tag, 'fillId')) ?? 0) };
}

function withFill(text: string, fillId: number): string {
  const open = findTag(text, 'xf');
  const end = open?.end ?? text.length;
  const filled = withAttribute(text.slice(0, end), 'fillId', String(fillId));
  return withAttribute(filled, 'applyFill', '1') + text.slice(end);
}

/** A format without what it says of its fill. */
function plain(text: string): string {
  return text.replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}

interface Colour {
  rgb: string | undefined;
  attributes: string;
}

function colourOf(fill: string, name: 'fgColor' | 'bgColor'): Colour | undefined {
  for (const tag of scanTags(fill)) {
    if (tag.name !== name || tag.kind === 'close') continue;
    return { rgb: attribute(tag, 'rgb')?.toUpperCase(), attributes: tag.attributes.trim() };
  }
  return undefined;
}

function sameColour(fill: string, attributes: string): boolean {
  return colourOf(fill, 'fgColor')?.attributes.toUpperCase() === attributes.toUpperCase();
}

function patternOf(fill: string): string | undefined {
  const tag = findTag(fill, 'patternFill');
  return tag && (attribute(tag, 'patternType') ?? 'none');
}

function isSolid(fill: string): boolean {
  return patternOf(fill) === 'solid';
}

/** A fill that draws nothing; so is one that is not there. */
function isNone(fill: string): boolean {
  return fill === '' || patternOf(fill) === 'none' || /<(?:[\w.-]+:)?fill\s*\/>/.test(fill);
}
