import type { ImportContract } from '../contract.ts';

const IMPORTS = 'org.jeecgframework.poi.excel.imports';
const HANDLER = `${IMPORTS}.sax.SheetHandler`;
const ROWS = `${IMPORTS}.sax.parse.SaxRowRead`;
const CELLS = `${IMPORTS}.CellValueServer`;

/** What people must know of AutoPoi's import through SAX. */
export const rules: ImportContract['rules'] = [
  {
    id: 'sheetNumber',
    zh: '读几张工作表由后台设定；没有设时一张也不读。这里按读第一张计。',
    source: `${IMPORTS}.sax.SaxReadExcel#readExcel`,
  },
  {
    id: 'countsRows',
    zh: '标题、表头和数据按文件里存了的行计数，表头占几行由后台设定；没有内容的行跳过。',
    source: `${ROWS}#parse`,
  },
  {
    id: 'countsCells',
    zh: '空单元格不计数，后面各列向左错位；除了行末，每一格都须有内容。',
    source: `${HANDLER}#endElement`,
  },
  {
    id: 'styleType',
    zh: '不看数字格式：用第 1 号单元格样式的读成日期，用第 2 号的读成数字，其余的照前一格的类型读。',
    source: `${HANDLER}#startElement`,
  },
  {
    id: 'numberAsText',
    zh: '跟在文本后面、又不用第 1、2 号样式的数字，会被当成文本的序号，读成别的内容。',
    source: `${HANDLER}#endElement`,
  },
  {
    id: 'emptyText',
    zh: '存为空文本的单元格读成一个空格；数字列和日期列里遇到就停止导入。',
    source: `${HANDLER}#endElement`,
  },
  {
    id: 'keyColumn',
    zh: '第一列为空文本的行不是新记录，后台设了一对多时并入上一条记录，没有时就丢掉。',
    source: `${ROWS}#addListData`,
  },
  {
    id: 'headerExact',
    zh: '表头去掉前后空格后须与后台一字不差；两行表头只认第二行，不带组名。',
    source: `${ROWS}#addHeadData`,
  },
  {
    id: 'dateText',
    zh: '日期列里的文本和数字会使整个文件停止导入：日期须是第 1 号样式的单元格。',
    source: `${ROWS}#saveFieldValue`,
  },
  { id: 'dateInText', zh: '文本列里的日期单元格读成一串英文。', source: `${CELLS}#getValueByType` },
  {
    id: 'number',
    zh: '整数列、数值列里不是数字的内容会使整个文件停止导入；12.5 在整数列里也是。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'boolean',
    zh: '逻辑列只认文本 true，“是”读成否。',
    source: `${CELLS}#getValueByType`,
  },
  {
    id: 'javaTime',
    zh: 'LocalDate、LocalDateTime 列不能导入：有内容就使整个文件停止导入。',
    source: `${ROWS}#saveFieldValue`,
  },
  {
    id: 'dictionary',
    zh: '字典项须一字不差；多个词用英文逗号隔开，不在字典里的词原样存入。',
    source: `${CELLS}#replaceValue`,
  },
];
