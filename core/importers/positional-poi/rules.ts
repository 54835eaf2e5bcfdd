import type { ImportContract } from '../contract.ts';

const POI = 'org.apache.poi';
const CELL = `${POI}.xssf.usermodel.XSSFCell`;
const SHEET = `${POI}.xssf.usermodel.XSSFSheet`;

const common: ImportContract['rules'] = [
  { id: 'firstSheet', zh: '只读第一张工作表。', source: `${POI}.ss.usermodel.Workbook#getSheetAt` },
  {
    id: 'byPlace',
    zh: '按列的位置读，不看表头：不能增减列或换列序。',
    source: `${POI}.xssf.usermodel.XSSFRow#getCell`,
  },
  {
    id: 'blankRow',
    zh: '只带格式、没有内容的行也当作一条：表尾的空行须删去。',
    source: `${SHEET}#getLastRowNum`,
  },
  {
    id: 'dictionary',
    zh: '门户自己按词查找；词须一字不差，不认识的词原样存入。',
    source: `${CELL}#getStringCellValue`,
  },
];

const skipsMissingRow: ImportContract['rules'][number] = {
  id: 'missingRow',
  zh: '文件里没有存的空行跳过。',
  source: `${SHEET}#getRow`,
};

const badValue: ImportContract['rules'][number] = {
  id: 'badValue',
  zh: '数字列里的“12人”、不合格式的日期会使整个文件停止导入。',
  source: 'java.lang.Integer#valueOf',
};

/** `getStringCellValue` and `getNumericCellValue` straight away. */
export const strictRules: ImportContract['rules'] = [
  ...common,
  { id: 'missingRow', zh: '中间有没有存的空行时，整个文件停止导入。', source: `${SHEET}#getRow` },
  {
    id: 'missingCell',
    zh: '有一格没有存时，整个文件停止导入：空白处也须有单元格。',
    source: `${POI}.xssf.usermodel.XSSFRow#getCell`,
  },
  {
    id: 'textColumn',
    zh: '文本列里的数字、日期、逻辑值会使整个文件停止导入：须存为文本。',
    source: `${CELL}#getStringCellValue`,
  },
  {
    id: 'numberColumn',
    zh: '数字列和日期列里的文本会使整个文件停止导入：须存为数字和日期。',
    source: `${CELL}#getNumericCellValue`,
  },
  { id: 'blankAsZero', zh: '数字列里的空白读成 0。', source: `${CELL}#getNumericCellValue` },
];

/** `setCellType(STRING)` first. */
export const textRules: ImportContract['rules'] = [
  ...common,
  skipsMissingRow,
  {
    id: 'dateAsSerial',
    zh: '日期单元格读成数字（如 46143），日期列里遇到就停止导入：日期须存为文本。',
    source: `${CELL}#setCellType`,
  },
  badValue,
];

/** `setCellType(STRING)`, and the number of stored rows taken for the last row. */
export const countedRules: ImportContract['rules'] = [
  ...textRules,
  {
    id: 'countedRows',
    zh: '按存了的行数计数：中间有没有存的空行时，表尾的几行读不到，不报错。',
    source: `${SHEET}#getPhysicalNumberOfRows`,
  },
];

/** `DataFormatter`. */
export const shownRules: ImportContract['rules'] = [
  ...common,
  skipsMissingRow,
  {
    id: 'shown',
    zh: '读单元格显示的样子：18 位数字读成 1.10105E+17；日期照单元格的格式读，2026/5/1 读成 5/1/26，2026年5月1日 带着引号。',
    source: `${POI}.ss.usermodel.DataFormatter#formatCellValue`,
  },
  {
    id: 'formula',
    zh: '公式读成公式本身，不读结果。',
    source: `${POI}.ss.usermodel.DataFormatter#formatCellValue`,
  },
  badValue,
];
