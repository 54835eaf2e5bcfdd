import { JiannuoError } from '../../errors.ts';
import { type ElementList, elementList, prefixOf, relisted } from '../annotate/element-list.ts';
import { applyEdits } from '../template/edits.ts';
import { withAttribute } from '../template/sheet-xml.ts';
import { type CellFormat, readCellFormats } from '../xlsx/styles.ts';
import { attribute, escapeXml, findTag } from '../xml.ts';

/** Built-in formats that are the same in every language of a program (ISO 29500-1, 18.8.30); the others depend on it. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '# ?/?': 12,
  '# ??/??': 13,
  '@': 49,
};
/** The least number of a format that a file brings. */
const FIRST_OWN = 164;

/** The cell formats of a workbook, to which copies are added that differ from their originals by the number format alone. */
export class NumberFormats {
  readonly #xml: string;
  readonly #list: ElementList;
  readonly #xfs: string[];
  readonly #known: readonly CellFormat[];
  readonly #codes: ElementList | undefined;
  readonly #ids = new Map<string, number>();
  readonly #addedCodes: string[] = [];
  #next = FIRST_OWN;

  /** @throws JiannuoError `workbook.corrupt` where the part has no cell formats */
  constructor(xml: string) {
    this.#xml = xml;
    const list = elementList(xml, 'cellXfs', 'xf');
    if (!list || list.items.length === 0) throw new JiannuoError('workbook.corrupt', { part: 'styles' });
    this.#list = list;
    this.#xfs = list.items.map(({ text }) => text);
    this.#known = readCellFormats(xml);
    this.#codes = elementList(xml, 'numFmts', 'numFmt');
    for (const { text } of this.#codes?.items ?? []) {
      const tag = findTag(text, 'numFmt');
      const id = Number(tag && attribute(tag, 'numFmtId'));
      const code = tag && attribute(tag, 'formatCode');
      if (code !== undefined && Number.isInteger(id)) this.#ids.set(code, id);
      this.#next = Math.max(this.#next, id + 1 || 0);
    }
  }

  /** The index of the format that is like another one but for the number format; that one itself where it has it. */
  formatted(style: number, code: string): number {
    if (this.#known[style]?.format === code) return style;
    const from = this.#xfs[style] ?? this.#xfs[0] ?? '';
    const end = findTag(from, 'xf')?.end ?? from.length;
    const numbered = withAttribute(from.slice(0, end), 'numFmtId', String(this.#id(code)));
    const text = withAttribute(numbered, 'applyNumberFormat', '1') + from.slice(end);
    const same = this.#xfs.indexOf(text);
    return same >= 0 ? same : this.#xfs.push(text) - 1;
  }

  /** The part as it is by now. */
  text(): string {
    const added = this.#xfs.slice(this.#list.items.length);
    const edits = relisted(this.#xml, this.#list, this.#list.items.length, added);
    if (this.#codes)
      edits.push(...relisted(this.#xml, this.#codes, this.#codes.items.length, this.#addedCodes));
    else if (this.#addedCodes.length > 0) {
      // Number formats are the first of all (ISO 29500-1, 18.8.39).
      const root = findTag(this.#xml, 'styleSheet');
      const prefix = root ? prefixOf(this.#xml, root) : '';
      const open = `<${prefix}numFmts count="${this.#addedCodes.length}">`;
      const text = `${open}${this.#addedCodes.join('')}</${prefix}numFmts>`;
      const at = root?.end ?? 0;
      edits.push({ start: at, end: at, text });
    }
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return applyEdits(this.#xml, edits);
  }

  #id(code: string): number {
    const known = BUILT_IN[code] ?? this.#ids.get(code);
    if (known !== undefined) return known;
    const id = this.#next;
    this.#next += 1;
    this.#ids.set(code, id);
    const prefix = prefixOf(this.#xml, this.#list.open);
    this.#addedCodes.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}
