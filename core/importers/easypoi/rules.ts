import type { ImportContract } from '../contract.ts';

const IMPORTS = 'cn.afterturn.easypoi.excel.imports';
const SERVICE = `${IMPORTS}.ExcelImportService`;
const CELLS = `${IMPORTS}.CellValueService`;
const HANDLER = `${IMPORTS}.sax.SheetHandler`;
const ROWS = `${IMPORTS}.sax.parse.SaxRowRead`;

const firstSheet = (source: string): ImportContract['rules'][number] => ({
  id: 'firstSheet',
  zh: '没有另设时只读第一张工作表。',
  source,
});

const booleanRule: ImportContract['rules'][number] = {
  id: 'boolean',
  zh: '逻辑列只认 true，“是”和 1 都读成否。',
  source: `${CELLS}#getValueByType`,
};

/** What people must know of EasyPOI's import through POI's user model. */
export const domRules: ImportContract['rules'] = [
  firstSheet(`${SERVICE}#importExcelByIs`),
  {
    id: 'titleRows',
    zh: '标题和表头占几行由后台设定，只数文件里存了的行；行数不够时整个文件不导入。',
    source: `${SERVICE}#importExcel`,
  },
  {
    id: 'headerTrim',
    zh: '表头去掉前后空格和换行后须与后台一字不差；对不上的列不报错，读成空。',
    source: `${SERVICE}#getTitleMap`,
  },
  {
    id: 'headRows',
    zh: '两行表头时，组内第一列的列名是“组名_列名”；其余各列只有后台设为一对多时才带组名。',
    source: `${SERVICE}#getTitleMap`,
  },
  {
    id: 'blankRow',
    zh: '只带格式、没有内容的行也会存成一条空记录；门户设了必填检查时退回这一行。',
    source: `${SERVICE}#importExcel`,
  },
  {
    id: 'listRow',
    zh: '后台设了一对多时，第一列为空的行并入上一条记录。',
    source: `${SERVICE}#addListContinue`,
  },
  {
    id: 'silentNull',
    zh: '认不出的日期和数字读成空，不报错；门户设了必填检查时退回这一行。',
    source: `${SERVICE}#importExcel`,
  },
  {
    id: 'dateInText',
    zh: '文本列里的日期单元格，后台没有设日期格式时读成空。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'dateNumber',
    zh: '日期列里没有设日期格式的数字，以及公式算出的日期，读成空。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'dateText',
    zh: '日期列里的文本按后台的格式解析；不合格式而像数字的（如 2016.05）会被当作天数，读成另一个日期。',
    source: `${CELLS}#getDateData`,
  },
  {
    id: 'date1904',
    zh: '日期列不认 1904 日期系统，这种文件的日期会早四年零一天。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'integer',
    zh: '整数列里的 12.5 读成 12，太大的数读成 2147483647。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'decimal',
    zh: '数值列（BigDecimal）里的文本前后有空格，读成空；Double 列不会。',
    source: `${CELLS}#getValueByType`,
  },
  booleanRule,
  {
    id: 'formula',
    zh: '公式读缓存的结果；结果是逻辑值或错误值时整个文件停止导入。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'dictionary',
    zh: '字典项须一字不差，不拆逗号；不在字典里的词原样存入。',
    source: `${CELLS}#replaceValue`,
  },
];

/** What people must know of EasyPOI's import through SAX. */
export const saxRules: ImportContract['rules'] = [
  firstSheet(`${IMPORTS}.sax.SaxReadExcel#readExcel`),
  {
    id: 'countsRows',
    zh: '标题、表头和数据按文件里存了的行计数；没有单元格的行跳过，只带格式的行存成空记录。',
    source: `${ROWS}#parse`,
  },
  {
    id: 'countsCells',
    zh: '各列按单元格计数：第一列没有单元格，或只带格式的单元格前面缺单元格时，后面各列错位。',
    source: `${HANDLER}#endElement`,
  },
  {
    id: 'emptyText',
    zh: '存为空文本的单元格算作两列，后面各列错位；空白须不写文本。',
    source: `${HANDLER}#endElement`,
  },
  {
    id: 'hole',
    zh: '结果是文字的公式和逻辑值，除非是一行的最后一格，会使整个文件停止导入。',
    source: `${HANDLER}#endElement`,
  },
  { id: 'errorCell', zh: '错误值会使整个文件停止导入。', source: `${HANDLER}#endElement` },
  {
    id: 'headerExact',
    zh: '表头去掉前后空格后须与后台一字不差，换行也算；两行表头只认第二行，不带组名。',
    source: `${ROWS}#addHeadData`,
  },
  {
    id: 'dateFormat',
    zh: '日期单元格须用自定义日期格式；内置的日期格式（如 2026/5/1）读成数字，日期列里遇到就停止导入。',
    source: `${HANDLER}#startElement`,
  },
  {
    id: 'dateInText',
    zh: '文本列里的日期单元格读成一串英文。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'badValue',
    zh: '日期、数字认不出时整个文件停止导入；不做必填检查。',
    source: `${ROWS}#parse`,
  },
  booleanRule,
  {
    id: 'javaTime',
    zh: 'LocalDate、LocalDateTime 列不能导入：有内容就使整个文件停止导入。',
    source: `${ROWS}#parse`,
  },
  {
    id: 'dictionary',
    zh: '字典项须一字不差；不在字典里的词原样存入。',
    source: `${CELLS}#replaceValue`,
  },
];
