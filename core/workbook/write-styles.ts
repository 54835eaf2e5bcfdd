/** Style indices of our own workbooks, in the order of `cellXfs` below. */
export const STYLE = { normal: 0, header: 1, text: 2, number: 3, date: 4, month: 5, title: 6 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '<name val="宋体"/><charset val="134"/>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('');
const CENTRE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const LEFT = '<alignment vertical="center" wrapText="1"/>';

/** `styles.xml` with a bold, shaded header, framed cells, text as `@` and dates as `yyyy-mm-dd`. */
export function stylesXml(): string {
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    cell(49, 1, 2, 1, CENTRE),
    cell(49, 0, 0, 1, LEFT),
    cell(0, 0, 0, 1, LEFT),
    cell(164, 0, 0, 1, LEFT),
    cell(165, 0, 0, 1, LEFT),
    cell(49, 2, 0, 0, CENTRE),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts>',
    `<fonts count="3"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font><font><b/><sz val="16"/>${FONT}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function cell(format: number, font: number, fill: number, border: number, alignment: string): string {
  const parts = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${parts} ${applied}>${alignment}</xf>`;
}
