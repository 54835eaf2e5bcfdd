import type { ImportContract } from '../contract.ts';

type Rules = ImportContract['rules'];

const EASY = 'com.alibaba.excel';
const YUDAO = 'cn.iocoder.yudao.framework.excel.core';
const PLUS = 'org.dromara.common.excel';
const PIG = 'com.pig4cloud.plugin.excel';

/** Which sheets are read. */
export const firstSheetRules: Rules = [
  {
    id: 'firstSheet',
    zh: '只读第一张工作表，隐藏的也算一张；后台指定了表名时只读那张，没有同名的表就什么也不读，也不报错。',
    source: `${EASY}.util.SheetUtils#match`,
  },
];

export const allSheetsRules: Rules = [
  {
    id: 'allSheets',
    zh: '每张工作表都按同样的列读，隐藏的也读；说明、字典之类的表会变成多余的记录，须删去。',
    source: `${EASY}.util.SheetUtils#match`,
  },
];

/** What holds wherever EasyExcel, FastExcel or Fesod reads. */
export const commonRules: Rules = [
  {
    id: 'headRow',
    zh: '表头行数由后台设定，只认其中最后一行的列名；两行表头里上下合并的列名在上一行，对不上，读成空。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#buildHead`,
  },
  {
    id: 'headerTrim',
    zh: '列名去掉前后空格后须与后台一字不差，全角空格、换行、星号都算；对不上的列不报错，读成空。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#buildHead`,
  },
  {
    id: 'headerFirst',
    zh: '两列同名时只读前一列。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#buildHead`,
  },
  {
    id: 'headerIndex',
    zh: '后台按位置取的列不看列名，插入或删去一列就会错位。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#buildHead`,
  },
  {
    id: 'headerEmpty',
    zh: '表头行是空的时，按后台各列的次序从 A 列起读，不报错。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#endRow`,
  },
  {
    id: 'blankRow',
    zh: '整行没有内容（只有格式、空格也算没有）才跳过；后台不认识的列里有字，也会成为一条空记录。',
    source: `${EASY}.analysis.v07.handlers.RowTagHandler#endElement`,
  },
  {
    id: 'trim',
    zh: '单元格文字去掉前后半角空格和换行，全角空格留着。',
    source: `${EASY}.analysis.v07.handlers.CellTagHandler#endElement`,
  },
  {
    id: 'abort',
    zh: '任何一格转换不了，默认停止导入；分批入库的门户，前面的批次可能已经存入，重传前须先核对。',
    source: `${EASY}.read.processor.DefaultAnalysisEventProcessor#dealData`,
  },
  {
    id: 'numberText',
    zh: '数字单元格在文本列里读作它显示的样子（85%、1,234.50、2026/5/1）；常规格式不用科学计数法，但超过 15 位的末几位变成 0，身份证号须存为文本。',
    source: `${EASY}.converters.string.StringNumberConverter#convertToJavaData`,
  },
  {
    id: 'dateInText',
    zh: '文本列设了日期格式时，任何数字都会被当作日期序号，12 读成 1900 年 1 月 12 日。',
    source: `${EASY}.converters.string.StringNumberConverter#convertToJavaData`,
  },
  {
    id: 'integer',
    zh: '整数列里的 12.5 读成 12；“12人”“1,200”使整个文件停止导入；过大的数会变成别的数。',
    source: `${EASY}.util.NumberUtils#parseInteger`,
  },
  {
    id: 'dateText',
    zh: '日期列里的文本没有设格式时按字数认：10 字须是 2026-05-01，19 字须是 2026-05-01 08:00:00；2026-5-1、2026/05/01、2026年5月1日、20260501 都使整个文件停止导入。',
    source: `${EASY}.util.DateUtils#switchDateFormat`,
  },
  {
    id: 'dateLenient',
    zh: '不存在的日期不报错：Date 列顺延（2026-02-30 读成 3 月 2 日），LocalDate 列取当月最后一天。',
    source: `${EASY}.util.DateUtils#parseLocalDate`,
  },
  {
    id: 'dateTime',
    zh: 'LocalDateTime 列里的文本须带时间，只写 2026-05-01 使整个文件停止导入；日期单元格则可以。',
    source: `${EASY}.util.DateUtils#parseLocalDateTime`,
  },
  {
    id: 'dateNumber',
    zh: '日期列里的任何数字都当作日期序号：2026 读成 1905-07-18，20260501 读成几万年后。',
    source: `${EASY}.converters.date.DateNumberConverter#convertToJavaData`,
  },
  {
    id: 'date1904',
    zh: 'EasyExcel 不认 1904 日期系统，日期会早四年零一天；FastExcel 1.3 起认，但列上设了日期格式时仍不认。',
    source: `${EASY}.analysis.v07.XlsxSaxAnalyser#analysisUse1904WindowDate`,
  },
  {
    id: 'boolean',
    zh: '逻辑列只认逻辑值、true 和数字 1，“是”读成否，不报错。',
    source: `${EASY}.converters.booleanconverter.BooleanStringConverter#convertToJavaData`,
  },
  {
    id: 'formula',
    zh: '公式读文件里存着的结果，没有存结果的读成空；错误值读作“#N/A”这样的文字，.xls 里的读作 true 或“#VALUE!”。',
    source: `${EASY}.analysis.v07.handlers.CellTagHandler#endElement`,
  },
  {
    id: 'merged',
    zh: '合并的数据单元格只有左上一格有值，其余各行读成空，须逐行填写。',
    source: `${EASY}.analysis.v07.handlers.MergeCellTagHandler#startElement`,
  },
  {
    id: 'converter',
    zh: '字典转换由各门户自己写，EasyExcel 本身没有；这里按一字不差、对不上读成空来看。',
    source: `${EASY}.util.ConverterUtils#doConvertToJavaObject`,
  },
  {
    id: 'fileType',
    zh: '按内容认文件；不是 .xlsx 或 .xls 的都当作 CSV，并按服务器自己的编码读，UTF-8 的 CSV 须带 BOM 才稳妥。CSV 里只有逗号的行也成为空记录。网页改名成的 .xls 读不对。',
    source: `${EASY}.support.ExcelTypeEnum#recognitionExcelType`,
  },
];

export const yudaoRules: Rules = [
  {
    id: 'yudaoAllSheets',
    zh: '每张工作表都读，连模板自带的“字典sheet”也读：里面的行成为空记录：有必填列时门户不收，也不逐条说明；没有必填列时会存成空记录。',
    source: `${YUDAO}.util.ExcelUtils#read`,
  },
  {
    id: 'yudaoDictionary',
    zh: '字典项须一字不差，且须是文本单元格；对不上的读成空，不报错。',
    source: `${YUDAO}.convert.DictConvert#convertToJavaData`,
  },
  {
    id: 'yudaoMultiple',
    zh: '多选用顿号或逗号隔开；有一个词不在字典里，整格读成空。',
    source: `${YUDAO}.convert.MultiDictConvert#convertToJavaData`,
  },
  {
    id: 'yudaoArea',
    zh: '地区写成“省/市/区”并逐级一字不差；对不上的读成空，数字单元格使整个文件停止导入。',
    source: `${YUDAO}.convert.AreaConvert#convertToJavaData`,
  },
  {
    id: 'yudaoMoney',
    zh: '金额列（MoneyConvert）只能导出，导入时有内容就使整个文件停止导入，须留空。',
    source: `${YUDAO}.convert.MoneyConvert#convertToExcelData`,
  },
];

export const ruoyiPlusRules: Rules = [
  {
    id: 'plusValidate',
    zh: '有一行不合校验（如必填为空），或有一格转换不了，整个文件都不导入。',
    source: `${PLUS}.core.DefaultExcelListener#onException`,
  },
  {
    id: 'plusDictionary',
    zh: '字典项须一字不差，且须是文本单元格；对不上的读成空，不报错。多个词用后台设定的分隔符（默认英文逗号）隔开，认不出的词留下空位。分隔符是 Java 正则表达式，“|”、“.”须写作“\\|”、“\\.”，不然读错；“*”会使整个文件停止导入。',
    source: `${PLUS}.convert.ExcelDictConvert#convertToJavaData`,
  },
  {
    id: 'plusExpression',
    zh: '用 readConverterExp 写明的选项，多个词按后台的次序存，不按填写的次序；认不出的被丢掉。',
    source: `${PLUS}.utils.ExcelUtil#reverseByExp`,
  },
  {
    id: 'plusEnum',
    zh: '枚举列须是枚举的文字，不能写多个；对不上的读成空，不报错。',
    source: `${PLUS}.convert.ExcelEnumConvert#convertToJavaData`,
  },
];

export const pigRules: Rules = [
  {
    id: 'pigBlankRow',
    zh: '默认不跳过空行：数据中间和后面没有内容的行（带格式的也算）都成为空记录，有必填列时会被退回。',
    source: `${PIG}.aop.RequestExcelArgumentResolver#resolveArgument`,
  },
  {
    id: 'pigValidate',
    zh: '不合校验的行不收，行号和原因交给门户，多数门户因此整批退回；其余的行照收。',
    source: `${PIG}.handler.DefaultAnalysisEventListener#invoke`,
  },
  {
    id: 'pigLine',
    zh: '报错的行号从第 2 行数起，表头有几行都一样，可能与表里的行号不同。',
    source: `${PIG}.handler.DefaultAnalysisEventListener#invoke`,
  },
  {
    id: 'pigLong',
    zh: '长整数列里的文本只认整数，12.0 使整个文件停止导入。',
    source: `${PIG}.converters.LongStringConverter#convertToJavaData`,
  },
  {
    id: 'pigLocalDate',
    zh: 'LocalDate 列里的文本须是存在的日期，写法为 2026-05-01，否则整个文件停止导入。',
    source: `${PIG}.converters.LocalDateStringConverter#convertToJavaData`,
  },
  {
    id: 'pigDictionary',
    zh: '字典项须一字不差；对不上的读成空，不报错；数字单元格不经字典，原样存入；不是 String 的列也不经字典。',
    source: `${PIG}.converters.DictTypeConvert#convertToJavaData`,
  },
];
