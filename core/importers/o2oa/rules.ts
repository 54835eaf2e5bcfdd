import type { ImportContract } from '../contract.ts';

const IMPORTER = 'x_component_query_Query/Importer.js';
const EXCEL = 'x_component_Template/utils/ExcelUtils.js';

/** What people must know of O2OA's import models; each rule names the file and function it comes from. */
export const rules: ImportContract['rules'] = [
  { id: 'firstSheet', zh: '只读第一张工作表。', source: `${EXCEL}#importFromExcel` },
  {
    id: 'firstRow',
    zh: '空行先去掉，剩下的第一行当作表头丢弃，不核对内容：表头上方不能有标题行。',
    source: `${IMPORTER}#importFromExcel`,
  },
  {
    id: 'byPlace',
    zh: '按列的位置读，不看表头：第几列对应导入模型里的第几列，不能增减列或换列序。',
    source: `${IMPORTER}#Row.createData`,
  },
  {
    id: 'number',
    zh: '文本列里的数字按常规格式读，超过 11 位的读成 1.10105E+17 这样；身份证号须存为文本。',
    source: `${EXCEL}#importFromExcel`,
  },
  {
    id: 'dateInText',
    zh: '文本列里的日期单元格读成带时间的文本，如 2026-05-01 00:00:00。',
    source: `${EXCEL}#importFromExcel`,
  },
  {
    id: 'dateColumn',
    zh: '日期列里的数字一律当作日期；文本认 2026-05-01、2026/5/1、2026.5.1，只写到月的读成当月 1 日。',
    source: `${IMPORTER}#Row.parseData`,
  },
  {
    id: 'dateWrong',
    zh: '没有开启校验时，2026年5月1日这样的写法会存成 1970-01-01 或 invalid date，不报错。',
    source: `${IMPORTER}#Row.parseData`,
  },
  {
    id: 'checks',
    zh: '模型开启校验时，有一格缺内容、不是数字或不是日期，整个文件都不导入。',
    source: `${IMPORTER}#Row.checkValid`,
  },
  {
    id: 'numberPrefix',
    zh: '没有开启校验时，数字列只取开头的数字：“12人”读成 12，“1,234”读成 1。',
    source: `${IMPORTER}#Row.parseData`,
  },
  {
    id: 'dictionary',
    zh: '没有字典功能，由模型里的脚本按词换算；词须一字不差。',
    source: `${IMPORTER}#Row.createData`,
  },
];
