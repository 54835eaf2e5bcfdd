import type { ImportContract } from '../contract.ts';

const EXCEL = 'cn.hutool.poi.excel';
const CELLS = `${EXCEL}.cell.CellUtil`;
const MAPS = `${EXCEL}.reader.MapSheetReader`;
const BEANS = `${EXCEL}.reader.BeanSheetReader`;
const HANDLER = `${EXCEL}.sax.SheetDataSaxHandler`;
const SAX_UTIL = `${EXCEL}.sax.ExcelSaxUtil`;
const CONVERT = 'cn.hutool.core.convert.impl';

const firstSheet = (source: string): ImportContract['rules'][number] => ({
  id: 'firstSheet',
  zh: '没有另设时只读第一张工作表。',
  source,
});

const shared: ImportContract['rules'] = [
  {
    id: 'headerExact',
    zh: '表头须与后台一字不差，前后空格、换行、星号都算；对不上的列不报错，读成空。两列表头相同时，只读后一列。',
    source: `${MAPS}#read`,
  },
  {
    id: 'dateInText',
    zh: '文本列里的日期单元格读成带时间的文本，如 2026-05-01 00:00:00。',
    source: 'cn.hutool.core.date.DateTime#toString',
  },
  {
    id: 'dateText',
    zh: '日期列里的文本认 2026-05-01、2026/5/1、2026.5.1、2026年5月1日、20260501；到月的写法不认。',
    source: 'cn.hutool.core.date.DateUtil#parse',
  },
  {
    id: 'dateNumber',
    zh: '日期列里没有设日期格式的数字会被当作毫秒，读成 1970 年的日期。',
    source: `${CONVERT}.DateConverter#convertInternal`,
  },
  {
    id: 'numberPrefix',
    zh: '数字列里的“12人”只取开头的 12；整数列里的 12.5 读成 12，太大的数变成另一个数。',
    source: 'cn.hutool.core.util.NumberUtil#parseNumber',
  },
  {
    id: 'blankAsZero',
    zh: '数值列（BigDecimal）里的空白读成 0；Double 列、整数列里的读成空。',
    source: 'cn.hutool.core.util.NumberUtil#toBigDecimal',
  },
  {
    id: 'boolean',
    zh: '逻辑列认“是”、“对”、“√”、true、yes、1 等，除 0 外的数字都是真；其余都读成否，空白也读成否。',
    source: 'cn.hutool.core.util.BooleanUtil#toBoolean',
  },
  {
    id: 'dictionary',
    zh: '没有字典功能，门户自己按词查找；词须一字不差，不认识的词原样存入。',
    source: `${BEANS}#read`,
  },
];

/** What people must know of Hutool's `ExcelReader`. */
export const readerRules: ImportContract['rules'] = [
  firstSheet(`${EXCEL}.ExcelReader#ExcelReader`),
  {
    id: 'headerRow',
    zh: '表头在第几行由后台设定，那一行不在文件的首末行之间时整个文件不导入。',
    source: `${MAPS}#read`,
  },
  ...shared,
  {
    id: 'blankRow',
    zh: '空行跳过；只含一个空格的行也算一条。',
    source: `${EXCEL}.RowUtil#readRow`,
  },
  {
    id: 'merged',
    zh: '合并单元格里的每一格都读成左上角的内容。',
    source: `${CELLS}#getMergedRegionCell`,
  },
  { id: 'formula', zh: '公式读缓存的结果。', source: `${CELLS}#getCellValue` },
  {
    id: 'numberText',
    zh: '文本列里的整数读成不带小数点的文本；格式带小数位的读成“12.0”这样。',
    source: `${EXCEL}.cell.values.NumericCellValue#getValue`,
  },
  { id: 'silentNull', zh: '认不出的日期和数字读成空，不报错。', source: `${BEANS}#read` },
];

/** What people must know of Hutool's import through SAX. */
export const saxRules: ImportContract['rules'] = [
  firstSheet(`${EXCEL}.sax.Excel07SaxReader#readSheets`),
  {
    id: 'headerRow',
    zh: '表头在第几行由后台设定，没有那一行时整个文件不导入。',
    source: `${EXCEL}.sax.handler.BeanRowHandler#handle`,
  },
  ...shared,
  {
    id: 'blankRow',
    zh: '空行不跳过：文件里存了的每一行都成为一条记录。',
    source: `${EXCEL}.sax.handler.AbstractRowHandler#handle`,
  },
  {
    id: 'badValue',
    zh: '日期、数字认不出时整个文件停止导入。',
    source: 'cn.hutool.core.bean.copier.MapToBeanCopier#copy',
  },
  {
    id: 'formula',
    zh: '公式的结果先变成文本再转换；没有结果的公式会使整个文件停止导入。',
    source: `${EXCEL}.cell.FormulaCellValue#toString`,
  },
  {
    id: 'date1904',
    zh: '不认 1904 日期系统，这种文件的日期会早四年零一天。',
    source: `${SAX_UTIL}#getDateValue`,
  },
  {
    id: 'gaps',
    zh: '缺的单元格补成空，后面各列不错位。',
    source: `${HANDLER}#fillBlankCell`,
  },
];
