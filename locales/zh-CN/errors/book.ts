/** Words of the errors that may be met wherever cells are read, of a file or of a program that has one open. */
export default {
  'workbook.corrupt': '文件内容损坏（{part}）。请用 WPS 或 Excel 打开并另存为 .xlsx 后再试。',
  'workbook.tooLarge': '文件解压后过大（{what}，上限 {limit}），为安全起见不打开。请拆分后再试。',
  'workbook.tooManyCells':
    '文件里的单元格过多（到工作表“{sheet}”已超出上限），为安全起见不打开。请按工作表或按行拆分后再试。',
  'workbook.tooManyColumns':
    '第 {row} 行超过 {limit} 列，表格放不下。请核对分隔符、行列是否正确，或把多余的列分到别的文件。',
  'workbook.tooManyMerges':
    '文件里的合并单元格过多（到工作表“{sheet}”已超出上限），为安全起见不打开。请取消不必要的合并后再试。',
  'workbook.encoding':
    '文件的一部分（{part}）不是 UTF-8 编码，读不出。请用 WPS 或 Excel 打开并另存为 .xlsx 后再试。',
  'workbook.encodingUnknown': '看不出文件的文字编码。请另存为 UTF-8 或 .xlsx 后再试。',
} as const;
