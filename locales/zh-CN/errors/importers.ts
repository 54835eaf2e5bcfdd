/** What a portal's importer does with a file: why a value is lost, a row refused, or the whole file stopped. */
export default {
  'importers.abortNoSheet': '文件里没有工作表，门户不导入。',
  'importers.abortUnopened':
    '门户打不开这个文件：它不是 .xlsx，也不是 Excel 97 以后的 .xls，只改扩展名没有用。请用 WPS 或 Excel 打开，另存为 .xlsx 再上传。',
  'importers.abortNotXlsx':
    '门户打不开这个文件：它是旧的 .xls，这种导入只认 .xlsx。请用 WPS 或 Excel 打开，另存为 .xlsx 再上传。',
  'importers.abortReadAsCsv':
    '门户认不出这个文件，会当作 CSV 一行行读，读到的都是代码。请用 WPS 或 Excel 打开，另存为 .xlsx 再上传。',
  'importers.abortSheetName': '文件里没有名为“{sheet}”的工作表，门户不导入。请改工作表的名字。',
  'importers.abortNoHeader': '第 {row} 行应是表头，却没有内容，门户不导入整个文件。',
  'importers.abortUnknownFile':
    '工作表“{sheet}”没有数据，门户不导入整个文件。下拉列表的选项在这张表里的不要删去，请问门户的管理员；没有用处的可以删去。',
  'importers.abortDate': '{cell}“{value}”不合门户的日期格式 {format}，门户会停止导入整个文件。请按格式改写。',
  'importers.abortNumber': '{cell}“{value}”不是数字，门户会停止导入整个文件。请只填数字。',
  'importers.abortFormula': '{cell} 的公式结果不是数字，门户会停止导入整个文件。请改为直接填写。',
  'importers.abortDateCell':
    '{cell}“{value}”不是日期单元格，门户会停止导入整个文件。请把这一列设为日期格式，再填日期；写成文字的日期不行。',
  'importers.abortCast': '{cell}“{value}”不是日期，门户会停止导入整个文件。请改写为 2026-05-01 这样的日期。',
  'importers.headerMissing':
    '门户找不到“{header}”这一列：第一张工作表的表头须与门户一字不差。请核对表头，以及模板是不是第一张工作表。',
  'importers.dictionaryMiss': '{cell}“{value}”不在门户的选项里，门户读成空。请改为门户的选项。',
  'importers.dictionaryKept': '{cell}“{value}”不在门户的选项里，门户会原样存入。请改为门户的选项。',
  'importers.dateUnread': '{cell}“{value}”门户不认作日期，读成空。请写成 2026-05-01。',
  'importers.dateAsSerial': '{cell} 是日期格式，门户会读成一个数字。请改为文本格式。',
  'importers.javaDate': '{cell} 是日期格式，门户会读成一串英文。请改为文本格式。',
  'importers.numberUnread': '{cell}“{value}”不是数字，门户读成空。请只填数字。',
  'importers.numberCut': '{cell}“{value}”不是整数，门户会去掉小数。',
  'importers.digitsLost': '{cell} 是超过 15 位的数字，末几位已丢失。请改为文本格式后重新填写。',
  'importers.formulaText': '{cell} 是结果为文字的公式，门户读成空。请改为直接填写。',
  'importers.errorCell': '{cell} 是错误值“{value}”。请改正公式。',
  'importers.required': '门户要求填写这一列，第 {cell} 行没有内容，门户会退回这一行。',
  'importers.otherSheet':
    '门户也会导入工作表“{value}”里的这一行。下拉列表的选项在这张表里的不要删去，请先在门户上试导入一条；没有用处的可以删去这张表。',
  'importers.emptyRecord': '这一行没有内容，门户却会存成一条空记录。请删去这一行。',
  'importers.abortConvert':
    '{cell}“{value}”门户不能转成 {type}，会停止导入整个文件。请改为文本格式后重新填写。',
  'importers.abortConverter': '{cell}“{value}”门户的这一列只能导出，不能导入，会停止导入整个文件。请留空。',
  'importers.abortRequired': '门户要求填写“{header}”，第 {cell} 行没有内容，门户会停止导入整个文件。请补填。',
  'importers.headerByPlace': '表头行是空的，门户按位置读这一列。请补上表头。',
  'importers.numberAsDate': '{cell}“{value}”是数字，门户会当作日期序号，读成另一天。请写成日期。',
  'importers.numberAsShown': '{cell} 是数字“{value}”，门户按单元格的格式读成文字。请改为文本格式后重新填写。',
  'importers.numberOverflow': '{cell}“{value}”超出门户这一列的范围，会变成别的数。请核对。',
  'importers.booleanUnread': '{cell}“{value}”门户认不出是与否，读成否。请按门户的字样填写。',
  'importers.date1904':
    '{cell} 的日期按 1904 年起算，门户按 1900 年起算，会早四年零一天。请改为文本格式后重新填写。',
  'importers.formulaUncached':
    '{cell} 的公式没有存结果，门户读成空。请用表格软件打开并保存一次，或直接填写。',
  'importers.escapedText': '{cell} 有看不见的控制字符，门户会读成“_x000D_”这样的字样。请删去这些字符。',
  'importers.converterUnknown': '{cell}“{value}”由门户自己的程序转换，这里不能预知结果。请在门户上核对。',
  'importers.abortFormulaResult':
    '{cell} 的公式结果是逻辑值或错误值，门户会停止导入整个文件。请改为直接填写。',
  'importers.abortErrorCell': '{cell} 是错误值“{value}”，门户会停止导入整个文件。请改正公式或清空这一格。',
  'importers.abortHole':
    '{cell}“{value}”是逻辑值或结果是文字的公式，又不在一行的最后，门户会停止导入整个文件。请改为直接填写的文本。',
  'importers.abortUntyped':
    '{cell}“{value}”存为数字、逻辑值或公式的结果，门户认不出是什么，后面又有内容，会停止导入整个文件。请改为文本格式后重新填写。',
  'importers.abortShifted':
    '{blank} 是空的，门户不给空格留位置，这一行后面各列都向左错位：{cell}“{value}”被当作“{header}”，门户会停止导入整个文件。请把空格填上。',
  'importers.abortStyle':
    '{cell}“{value}”的单元格样式被门户当作数字或日期，会停止导入整个文件。请用本软件另行导出。',
  'importers.abortMissingRow': '第 {row} 行是空行，门户会停止导入整个文件。请删去中间的空行。',
  'importers.abortMissingCell':
    '{cell} 没有单元格，门户会停止导入整个文件。请用本软件导出，空白处也会写入单元格；已是本软件导出的，请在 WPS 里删去最后一条记录下面的空白行。',
  'importers.abortTextExpected':
    '{cell}“{value}”不是文本，门户会停止导入整个文件。请改为文本格式后重新填写。',
  'importers.abortNumberExpected':
    '{cell}“{value}”是文本，门户这一列只认数字或日期，会停止导入整个文件。请存为数字或日期。',
  'importers.abortBooleanExpected': '{cell}“{value}”不是逻辑值，门户会停止导入整个文件。请填 TRUE 或 FALSE。',
  'importers.abortSeparator':
    '{cell}“{value}”里有多个词，门户后台设定的分隔符“{separator}”有误，会停止导入整个文件。请每格只填一个词，并告知门户。',
  'importers.cellRefused': '{cell}“{value}”门户认不出，会退回这一行。请按门户的要求改写。',
  'importers.dateDropped': '{cell} 是日期格式，门户在这一列读成空。请改为文本格式。',
  'importers.dateShown': '{cell} 是日期格式，门户会读成 5/1/26 或带引号的文字。请改为文本格式。',
  'importers.dateFromNumber':
    '{cell}“{value}”不合门户的日期格式，门户会当作天数，读成另一个日期。请写成 2026-05-01。',
  'importers.dateWithTime': '{cell} 是日期格式，门户会读成带时间的文本。请改为文本格式。',
  'importers.dateWrong': '{cell}“{value}”门户认不出，会存成一个错误的日期。请写成 2026-05-01。',
  'importers.numberAsMillis': '{cell}“{value}”是数字，门户会当作毫秒，读成 1970 年的日期。请写成日期。',
  'importers.numberAsText':
    '{cell} 是数字“{value}”，门户会当作文本的序号，读成别的内容。请改为文本格式后重新填写。',
  'importers.numberPrefix': '{cell}“{value}”不全是数字，门户只取开头的数字。请只填数字。',
  'importers.blankAsZero': '{cell} 是空白，门户会读成 0。请填写数字。',
  'importers.formulaShown': '{cell} 是公式，门户会读成公式本身。请改为直接填写。',
  'importers.textTrimmed': '{cell}“{value}”前后有空格或换行，门户会去掉。',
  'importers.zeroDropped': '{cell}“{value}”以 .0 结尾，门户会去掉 .0。',
  'importers.rowMissing': '门户读不到这一行。',
  'importers.firstSheetRead':
    '门户只读第一张工作表“{first}”，读不到“{sheet}”里的这一行。门户确实这样读的，请把“{sheet}”移到最前面，或选对导入规范。',
  'importers.hiddenSheetRead':
    '门户只读第一张工作表，而第一张是隐藏的“{first}”，读不到“{sheet}”里的这一行。门户的管理员确认是这样读的，请他改模板；不是的，请选对导入规范。',
  'importers.rowExtra': '这一行不是本次导出的，门户也会导入。请核对模板里的示例行。',
  'importers.readDifferently': '门户读到的与写入的不同。',
} as const;
