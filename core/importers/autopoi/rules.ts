import type { ImportContract } from '../contract.ts';

const PACKAGE = 'org.jeecgframework.poi';
const SERVER = `${PACKAGE}.excel.imports.ExcelImportServer`;
const CELLS = `${PACKAGE}.excel.imports.CellValueServer`;

/** What people must know of AutoPoi's importer; each rule names the Java method it comes from. */
export const rules: ImportContract['rules'] = [
  {
    id: 'allSheets',
    zh: '没有另设时每张工作表都读，隐藏的也读；其中一张读不了，整个文件不导入。',
    source: `${SERVER}#importExcelByIs`,
  },
  {
    id: 'titleRows',
    zh: '标题占几行由后台设定，表头须正好在其下一行；该行不存在时整个文件不导入。',
    source: `${SERVER}#importExcel`,
  },
  {
    id: 'headRows',
    zh: '表头第一格是合并单元格时按两行表头读，组内的列名是“组名_列名”。',
    source: `${SERVER}#getTitleMap`,
  },
  {
    id: 'headerTrim',
    zh: '表头去掉前后空格后须与后台一字不差；对不上的列不报错，读成空。',
    source: `${SERVER}#getKeyValue`,
  },
  {
    id: 'blankRow',
    zh: '只有表中各列后台都认识时，空行才跳过；多一列后台不认识的列，带格式的空行就会成为空记录。',
    source: `${SERVER}#importExcel`,
  },
  {
    id: 'dateAsSerial',
    zh: '文本列里的日期单元格读成数字（如 46143）。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'dateText',
    zh: '日期列里的文本须符合后台设定的格式，不符时整个文件停止导入；后台没设格式时读成空。',
    source: `${CELLS}#getDateData`,
  },
  {
    id: 'dateLenient',
    zh: '不存在的日期会顺延；日期后面多余的字被忽略。',
    source: 'java.text.SimpleDateFormat#parse',
  },
  {
    id: 'number',
    zh: '数字列里有“12人”之类的文字，整个文件停止导入；整数列里的数字单元格满一千万也一样。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'decimal',
    zh: '数值列（BigDecimal）里的文本前后有空格，整个文件停止导入；Double 列不会。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'boolean',
    zh: '逻辑列只认文本 true 和逻辑值 TRUE，“是”和 1 都读成否。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'javaTime',
    zh: 'LocalDate、LocalDateTime 列里带格式的空白单元格会使整个文件停止导入；没有单元格的读成空。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'listRow',
    zh: '后台设了一对多时，第一列为空的行并入上一条记录。',
    source: `${SERVER}#addListContinue`,
  },
  {
    id: 'numberText',
    zh: '数字单元格在文本列里读作普通数字；超过 15 位的数字已丢位，身份证号须存为文本。',
    source: `${PACKAGE}.util.PoiPublicUtil#doubleToString`,
  },
  {
    id: 'formula',
    zh: '文本列里的公式读其结果；数字列里结果是文字的公式使整个文件停止导入。',
    source: `${CELLS}#getCellValue`,
  },
  {
    id: 'dictionary',
    zh: '字典项须一字不差；不在字典里的词原样存入，页面上会显示异常。多个词用英文逗号隔开。',
    source: `${CELLS}#replaceValue`,
  },
];
