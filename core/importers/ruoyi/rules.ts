import type { ImportContract } from '../contract.ts';

const FILE = 'com.ruoyi.common.utils';

/** What people must know of RuoYi's importer; each rule names the Java method it comes from. */
export const rules: ImportContract['rules'] = [
  {
    id: 'firstSheet',
    zh: '只读一张工作表：后台指定了表名时须有那张表，否则读第一张；标题占几行由后台设定，其下一行须是表头，不然整个文件不导入。',
    source: `${FILE}.poi.ExcelUtil#importExcel`,
  },
  {
    id: 'headerExact',
    zh: '表头须与后台一字不差，前后空格、换行、星号都算；对不上的列不报错，读成空。',
    source: `${FILE}.poi.ExcelUtil#importExcel`,
  },
  { id: 'headerLast', zh: '两列表头相同时，只读后一列。', source: `${FILE}.poi.ExcelUtil#importExcel` },
  {
    id: 'blankRow',
    zh: '整行都是空单元格才跳过；含空文本或公式的行也算一条。',
    source: `${FILE}.poi.ExcelUtil#isRowEmpty`,
  },
  {
    id: 'numberText',
    zh: '数字单元格读作普通数字文本；超过 15 位的数字已丢位，身份证号须存为文本。',
    source: `${FILE}.poi.ExcelUtil#getCellValue`,
  },
  {
    id: 'formula',
    zh: '公式只读数字结果；结果是文字的公式读成空。',
    source: `${FILE}.poi.ExcelUtil#getCellValue`,
  },
  {
    id: 'date1904',
    zh: '不认 1904 日期系统，这种文件的日期会早四年零一天。',
    source: `${FILE}.poi.ExcelUtil#getCellValue`,
  },
  {
    id: 'dateInText',
    zh: '文本列里的日期单元格，没有设日期格式时读成英文日期。',
    source: `${FILE}.poi.ExcelUtil#importExcel`,
  },
  {
    id: 'dateText',
    zh: '日期列里的文本只认 2026-05-01、2026/05/01、2026.05.01 及到月的写法；其他写法读成空，不报错。',
    source: `${FILE}.DateUtils#parseDate`,
  },
  {
    id: 'dateLenient',
    zh: '不存在的日期会顺延，如 2026-02-30 读成 3 月 2 日。',
    source: 'org.apache.commons.lang3.time.DateUtils#parseDate',
  },
  {
    id: 'dateCast',
    zh: '日期列里的小数、逻辑值或错误值会使整个文件停止导入。',
    source: `${FILE}.reflect.ReflectUtils#invokeMethodByName`,
  },
  {
    id: 'javaTime',
    zh: 'LocalDate、LocalDateTime 列不能导入，空着也会使整个文件停止导入；模板里不应有这样的列。',
    source: `${FILE}.reflect.ReflectUtils#invokeMethodByName`,
  },
  {
    id: 'boolean',
    zh: '逻辑列认“是”、true、yes、ok、1；其余都读成否，空着也读成否。',
    source: 'com.ruoyi.common.core.text.Convert#toBool',
  },
  {
    id: 'integer',
    zh: '整数列里的“12人”读成空；12.5 的数字单元格读成 12；过大的小数会变成别的数。长整数列也认文本的 12.5 和 1e3。',
    source: 'com.ruoyi.common.core.text.Convert#toInt',
  },
  {
    id: 'number',
    zh: '数值列里的非数字读成空；BigDecimal 列里前后有空格的也读成空。',
    source: 'com.ruoyi.common.core.text.Convert#toBigDecimal',
  },
  {
    id: 'dictionary',
    zh: '字典项须一字不差；不在字典里的词读成空，不报错。多个词用后台设定的分隔符（默认英文逗号）隔开，认不出的被丢掉。分隔符是 Java 正则表达式，“|”、“.”须写作“\\|”、“\\.”，不然读错；“*”会使整个文件停止导入。',
    source: `${FILE}.DictUtils#getDictValue`,
  },
  {
    id: 'expression',
    zh: '用 readConverterExp 写明的选项，多个词按后台的次序存，不按填写的次序。',
    source: `${FILE}.poi.ExcelUtil#reverseByExp`,
  },
  {
    id: 'handler',
    zh: '设了处理器（handler）的列由门户自己的程序转换，结果不能预知。',
    source: `${FILE}.poi.ExcelUtil#dataFormatHandlerAdapter`,
  },
  {
    id: 'reimport',
    zh: '门户导出的文件不宜直接导回：带单位后缀的数字会读成空，末尾的合计行会成为一条记录。',
    source: `${FILE}.poi.ExcelUtil#addStatisticsRow`,
  },
  {
    id: 'comboOnly',
    zh: '下拉选项和提示只帮助填写，导入时不检查。',
    source: `${FILE}.poi.ExcelUtil#setDataValidation`,
  },
];
