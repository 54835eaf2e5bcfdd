import { escapeXml } from '#core/workbook/xml.ts';
import type { ReadStyle } from '../read.ts';

/** First number of formats that are not Excel's own. */
const OWN_FORMATS = 164;

/** Styles of a file, each combination once; `xml` is asked for last. */
export class SheetStyles {
  readonly #formats: string[] = ['General'];
  readonly #fills: string[] = [];
  readonly #styles: string[] = ['0 0 0'];

  /** The index for a cell of that look. */
  index({ format, struck, fill }: ReadStyle): number {
    const key = [
      placeIn(this.#formats, format),
      fill === undefined || !/^#[0-9a-f]{6}$/i.test(fill) ? 0 : placeIn(this.#fills, fill.slice(1)) + 1,
      struck ? 1 : 0,
    ].join(' ');
    return placeIn(this.#styles, key);
  }

  xml(namespace: string): string {
    const formats = this.#formats.slice(1);
    const numFmts = formats.map(
      (code, index) => `<numFmt numFmtId="${OWN_FORMATS + index}" formatCode="${escapeXml(code)}"/>`,
    );
    const fills = this.#fills.map(
      (rgb) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb.toUpperCase()}"/></patternFill></fill>`,
    );
    const xfs = this.#styles.map((key) => {
      const [format = 0, fill = 0, font = 0] = key.split(' ').map(Number);
      const number = format === 0 ? 0 : OWN_FORMATS + format - 1;
      // The first two fills are fixed by Excel.
      return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill === 0 ? 0 : fill + 1}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyFont="1"/>`;
    });
    const font = '<sz val="11"/><name val="宋体"/>';
    return `<styleSheet xmlns="${namespace}">${numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : ''}<fonts count="2"><font>${font}</font><font><strike/>${font}</font></fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
  }
}

function placeIn(list: string[], item: string): number {
  const found = list.indexOf(item);
  return found >= 0 ? found : list.push(item) - 1;
}
