/** Words of the errors that reading and writing workbooks may raise. */
export default {
  'workbook.empty': '文件是空的。请确认已保存，再重新选择。',
  'workbook.truncated': '文件不完整，可能没有下载完。请重新下载或另存后再试。',
  'workbook.partMissing': '文件缺少必要的部分（{part}）。请用 WPS 或 Excel 打开并另存为 .xlsx 后再试。',
  'workbook.tooManyParts':
    '压缩包里的文件超过 {limit} 个，不像表格，为安全起见不打开。请用 WPS 或 Excel 打开，另存为 .xlsx 再试。',
  'workbook.badCell':
    '工作表“{sheet}”的 {cell} 内容损坏，读不出。请用 WPS 或 Excel 打开，核对这一格并另存为 .xlsx 后再试。',
  'workbook.badRow':
    '工作表“{sheet}”的第 {row} 行损坏，读不出。请用 WPS 或 Excel 打开，核对这一行并另存为 .xlsx 后再试。',
  'workbook.badText': '文件里有读不出的文字。请用 WPS 或 Excel 打开并另存为 .xlsx 后再试。',
  'workbook.cellTwice':
    '工作表“{sheet}”的 {cell} 在文件里存了两次，不能确定以哪个为准。请用 WPS 或 Excel 打开，核对这一格并另存为 .xlsx 后再试。',
  'workbook.tooManyTexts': '文件里不同的文字超过 {limit} 条，为安全起见不打开。请拆分后再试。',
  'workbook.doctype':
    '文件的一部分（{part}）带有不该有的实体定义，为安全起见不打开。请向提供文件的人核实，或用 WPS 打开并另存为 .xlsx 后再试。',
  'workbook.memberTwice':
    '文件里的 {part} 有两份，不能确定以哪份为准。请用 WPS 或 Excel 打开并另存为 .xlsx 后再试。',
  'workbook.overlap':
    '文件里的 {part} 与别的部分重叠，不是正常的表格文件，为安全起见不打开。请向提供文件的人重新要一份。',
  'workbook.path':
    '文件里有指向外部位置的名称（{part}），不是正常的表格文件，为安全起见不打开。请向提供文件的人重新要一份。',
  'workbook.encrypted':
    '文件设有打开密码。请用 WPS 或 Excel 打开，取消密码并另存后再试；打开时不问密码的，另存为 .xlsx 即可。',
  'workbook.binaryFormat': '这是 .xlsb 二进制工作簿，暂不支持。请另存为 .xlsx 后再试。',
  'workbook.openDocument':
    '这是 OpenDocument 表格（.ods），不能当作模板填写。请另存为 .xlsx，并确认门户也接受。',
  'workbook.htmlNoTable':
    '文件名像表格，内容其实是网页，里面没有表格：可能是登录已过期，或表格另存成了几个文件。请重新导出，或用 WPS、Excel 打开后另存为 .xlsx。',
  'workbook.isText':
    '文件名像表格，内容其实是文字（开头是“{text}”），不是一行一行的表。请重新导出；确实是文字表的，请把文件名改成 .csv 再试。',
  'workbook.isPdf': '这是 PDF 文件，读不出表格。请向提供的人要 .xlsx 原表。',
  'workbook.isWord':
    '这是文字文档（如 Word、WPS 文字），不是表格。请把里面的表复制到表格里，存为 .xlsx 后再试。',
  'workbook.isSlides': '这是演示文稿，不是表格。请选择 .xlsx、.xls、.et、.ods 或 .csv 文件。',
  'workbook.isImage': '这是图片，读不出表格。请向提供的人要 .xlsx 原表。',
  'workbook.isArchive': '这是压缩包。请先解压，再选择里面的表格文件。',
  'workbook.isNumbers': '这是苹果的 Numbers 表格，暂不支持。请在 Numbers 里导出为 Excel（.xlsx）。',
  'workbook.isOfd': '这是 OFD 版式文件，读不出表格。请向提供的人要 .xlsx 原表。',
  'workbook.notWorkbook': '这不是表格文件。请选择 .xlsx、.xls、.et、.ods 或 .csv 文件。',
  'note.html': '文件名像 Excel 表格，内容其实是网页，已按网页里的表格读取。请核对行列是否完整。',
  'note.htmlCut':
    '网页里的表格没有结束标记，可能没有下载完，后面的行也许缺了。请与导出时的行数核对，缺了请重新下载。',
  'note.packedTightly':
    '文件的一部分（{part}）压缩得异常紧密（{ratio} 倍），仍已读取。来源不明的文件请先核实。',
  'note.text': '文件名像 Excel 表格，内容其实是文字，已按分隔符读取。请核对行列是否完整。',
  'note.chartSheet': '“{sheet}”是图表，没有读取。',
  'note.otherSheet': '“{sheet}”是宏表或对话框，没有读取。',
  'workbook.noSheet': '文件里没有工作表。',
  'workbook.csvQuoteOpen': '第 {row} 行的引号没有成对。请检查该行后再试。',
  'workbook.sheetName': '工作表名称“{sheet}”不可用：须为 1 至 31 个字，不含 : \\ / ? * [ ]，且不重名。',
  'workbook.textTooLong': '工作表“{sheet}”的 {cell} 超过 {limit} 个字，表格存不下。请缩短后再试。',
  'workbook.tooManyRows': '工作表“{sheet}”有 {rows} 行，超出表格上限。请分成几个文件。',
  'workbook.promptTooLong': '列“{header}”的填写提示超过 {limit} 个字，表格存不下。请缩短后再试。',
  'workbook.unencodable':
    '{cell} 有 {encoding} 编码里没有的字，共 {count} 处：{characters}。请改用 UTF-8 或 GB18030，或自己选定替换的字。',
  'workbook.xlsTooLarge':
    '工作表“{sheet}”有 {rows} 行、{columns} 列，旧的 .xls 文件放不下（最多 65,532 行、256 列、共 200 万格）。请存为 .xlsx，或分成几个文件。',
  'workbook.writeFailed': '文件没有写成（{detail}）。请重试；仍不行时请减少行数或分成几个文件。',
  'workbook.cancelled': '已取消，没有保存任何文件。',
  'template.oldFormat':
    '模板不是 .xlsx 或 .xlsm 文件，无法原样填写。请用 WPS 或 Excel 另存为 .xlsx，并确认门户也接受。',
  'template.webPage':
    '模板的文件名像表格，内容其实是网页，无法原样填写。请用 WPS 或 Excel 打开，另存为 .xlsx，并确认门户也接受。',
  'template.noSheet': '模板里没有工作表“{sheet}”。有这些：{names}。',
  'template.noHeader': '在工作表“{sheet}”里找不到表头。请确认这是导入模板。',
  'template.card':
    '工作表“{sheet}”是一人一张的登记表，不是一人一行的导入表，不能批量填写。请选择门户的批量导入模板。',
  'template.formulaCell': '模板的 {cell} 是公式，不能覆盖。请不要填这一列，或换用没有公式的模板。',
  'template.occupied':
    '模板的 {cell} 已有内容，未经同意不覆盖。如是示例行，请勾选“这些是示例行，可以替换”；如是合计、填表人等表尾，可同意在其上方插入行；否则请先在模板里清除。',
  'template.hiddenRow': '模板的第 {row} 行是隐藏的，不能往里填。请取消隐藏后再试。',
  'template.mergedCell':
    '模板的 {cell} 在合并单元格 {range} 里，不能逐行填写。如是表尾，可同意在其上方插入行；否则请取消合并后再试。',
  'template.tooManyRows': '要写入 {rows} 行，超出表格上限。请分成几个文件。',
  'template.textTooLong': '{cell} 的内容超过 {limit} 个字，表格存不下。请缩短后再试。',
  'template.insertFormula':
    '公式“{formula}”跨越要插入行的位置，插入后无法保证仍然正确。请在 WPS 或 Excel 里给模板加足空行后再试。',
  'template.insertArray':
    '{range} 是数组公式或模拟运算表，不能在中间插入行。请在 WPS 或 Excel 里给模板加足空行后再试。',
  'template.insertObject':
    '工作表里有插入行时无法一并移动的对象（{part}），如数据透视表、控件或嵌入文件。请在 WPS 或 Excel 里给模板加足空行后再试。',
  'template.insertUnknown':
    '工作表里有不认识的内容（{part}），不知插入行后是否仍然正确。请在 WPS 或 Excel 里给模板加足空行后再试。',
  'template.rowsInserted': '已在模板原第 {row} 行前插入 {rows} 行，下面的内容依次下移。',
  'template.lockedColumns':
    '工作表设有保护，{columns} 列是锁定的，手工不能填写。内容已照填，请确认门户允许填这些列。',
  'template.hiddenColumns': '{columns} 列在模板里是隐藏的，填入的内容打开后看不到。',
  'template.pivotStale': '模板里有汇总这张表的数据透视表，打开后要手工刷新，才会反映填入的内容。',
  'template.signatureBroken':
    '模板带有数字签名，填写后签名失效。如门户要查验签名，请向门户索取未签名的模板。',
} as const;
