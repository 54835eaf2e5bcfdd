/** 上传前检查 and the clean copy (`core/upload/codes.ts`). Import contracts are named by the view, by their titles. */
export default {
  'upload.empty': '工作表“{sheet}”是空的，没有可上传的内容。请选有记录的工作表。',
  'upload.onlyErrors': '工作表“{sheet}”里只有出错的公式，没有一条能上传的记录。请先改正公式。',
  'upload.noHeader': '工作表“{sheet}”没有找到表头。请在最上面加一行表头，或指明哪一行是表头。',
  'upload.noNames': '工作表“{sheet}”没有一列能认作姓名。请给姓名一列写上“姓名”，或指明是哪一列。',
  'upload.noResults': '工作表“{sheet}”的公式没有保存结果。请在 WPS 或 Excel 里重新计算并保存一次。',
  'upload.card': '工作表“{sheet}”像一个人的登记表，不是一行一条的表。请先做成汇总表。',
  'upload.hidden': '工作表“{sheet}”是隐藏的。需要时请取消隐藏。',
  'upload.noRecords': '工作表“{sheet}”的表头下面没有记录。请核对表头是哪一行。',
  'upload.strayCell':
    '工作表“{sheet}”的 {cell} 离其他内容很远：整张表只有 {filled} 格有内容，却占了 {places} 格。请清除那一格或把它移上来，再生成。',
  'upload.twoTables':
    '工作表“{sheet}”第 {row} 行起是另一张表，表头不同，不能合成一份。请分成两张工作表，再各生成一份。',
  'upload.sideBySide':
    '工作表“{sheet}”里并排着几张表（{columns} 列），不能合成一份。请把它们上下接起来，再生成。',
  'upload.nothingLeft': '工作表“{sheet}”的记录都没有选上，没有可写的内容。请至少留一行。',
  'upload.noColumns': '工作表“{sheet}”没有一列能填进模板“{template}”。请核对选的模板，或指明各列是什么。',
  'upload.titleRows': '门户要在表头上面空 {rows} 行，这里最多能写 {limit} 行。请改用门户的空白模板。',
  'upload.headRows': '门户的表头占 {rows} 行，这里最多能写 {limit} 行。请改用门户的空白模板。',

  'upload.hiddenSheetFirst':
    '门户读第一张工作表，而第一张是隐藏的“{first}”，不是“{sheet}”。请把“{sheet}”移到最前面，或生成上传副本。',
  'upload.otherSheetFirst':
    '门户读第一张工作表“{first}”，不是“{sheet}”。请把“{sheet}”移到最前面，或生成上传副本。',
  'upload.sheetNamed':
    '门户要读名为“{wanted}”的工作表，这一张叫“{sheet}”。请改工作表的名字，或生成上传副本。',
  'upload.sheetsTaken':
    '门户会把所有工作表都导入，{names} 也会成为记录。请只留要上传的一张，或生成上传副本。',
  'upload.extraSheets': '文件里还有别的工作表：{names}。门户不读它们。',
  'upload.hiddenSheets': '文件里有隐藏的工作表：{names}。里面的内容会一起传上去，请先看一看。',
  'upload.sheetHidden': '要上传的工作表“{sheet}”是隐藏的。请取消隐藏后核对。',
  'upload.titleAbove':
    '表头在第 {row} 行，门户要在第 {wanted} 行：上面的“{text}”会被当作表头或记录。请删去上面的行，或生成上传副本。',
  'upload.titleMissing':
    '表头在第 {row} 行，门户要在第 {wanted} 行：上面的记录会读不到。请照门户的模板留出标题行，或生成上传副本。',
  'upload.headerDepth':
    '表头占 {rows} 行，门户的占 {wanted} 行，各列会对不上。请照门户的模板改表头，或生成上传副本。',
  'upload.headerTwice': '{column} 列与 {others} 列的表头都是“{header}”，门户只读其中一列。请改成不同的名称。',
  'upload.headless': '{columns} 列有内容，却没有表头，门户不读。需要的请写上表头。',
  'upload.headerMissing': '没有模板里的“{header}”这一列，门户会读成空。请补上这一列。',
  'upload.headerSpelling':
    '{column} 列的表头“{header}”与模板的“{wanted}”写法不一样，门户要一字不差。请照模板改，或用模板生成上传副本。',
  'upload.headerRenamed':
    '{column} 列叫“{header}”，模板里叫“{wanted}”，门户会对不上。请照模板改，或用模板生成上传副本。',
  'upload.headerExtra': '{column} 列“{header}”模板里没有，门户不读。',
  'upload.headerOrder':
    '门户按列的位置读，有 {count} 列不在模板的位置，如“{header}”在 {column} 列，应在 {wanted} 列。请调整列的次序，或用模板生成上传副本。',
  'upload.secondTable': '第 {row} 行起换了表头，门户会照上面的表头读下面的内容。请分成两张工作表。',
  'upload.tablesBeside': '表里并排着几张表（{columns} 列），门户一行只读一条。请把它们上下接起来。',
  'upload.blankRows':
    '记录中间有 {count} 个空行（第 {rows} 行），有的门户到空行就停，或存成空记录。请删去空行。',
  'upload.nobodysRows':
    '有 {count} 行不是记录，如合计、签字、说明（第 {rows} 行），门户可能当作记录。请删去，或生成上传副本。',
  'upload.rowsDeclared':
    '这张表占到第 {rows} 行，第 {last} 行以下都是空的，有的门户会读成许多空记录。请删去下面的空行，或生成上传副本。',
  'upload.hiddenRows': '有 {count} 条记录在隐藏或筛选掉的行里（第 {rows} 行），门户照样读。不要的请删去。',
  'upload.hiddenColumns': '{columns} 列是隐藏的，门户照样读。请核对内容。',
  'upload.mergedCells':
    '记录里有 {count} 处合并单元格，如 {range}：门户只在第一格读到内容，其余读成空。请取消合并并逐格填写，或生成上传副本。',
  'upload.comments': '有 {count} 格带批注，门户不读批注。',
  'upload.rowsUnsure': '有 {count} 行不能确定是不是一条记录（第 {rows} 行）。请逐行看一看。',
  'upload.errorCells': '“{header}”有 {count} 格是错误值（{texts}，第 {rows} 行）。请改正公式。',
  'upload.formulasUnkept':
    '“{header}”有 {count} 个公式没有结果（第 {rows} 行），门户读成空。请在 WPS 或 Excel 里重新计算并保存。',
  'upload.digitsLost':
    '“{header}”有 {count} 格的号码已经丢了末几位（第 {rows} 行）。请设成文本，照原始材料重新填写。',
  'upload.idAsNumber':
    '“{header}”有 {count} 格是数值（第 {rows} 行），不能确认是否完整。请设成文本后重新填写。',
  'upload.wordsOutside':
    '“{header}”有 {count} 格的词不在选项里：{texts}（第 {rows} 行）。能用的有：{words}。请改成选项里的词。',
  'upload.wordsUnknown':
    '“{header}”有 {count} 格的词不在常用的选项里：{texts}（第 {rows} 行）。请核对门户认不认。',
  'upload.daysUnread': '“{header}”有 {count} 格看不出是哪一天：{texts}（第 {rows} 行）。请写全年月日。',
  'upload.daysOtherwise':
    '“{header}”有 {count} 格的日期不是 {pattern} 这样写的：{texts}（第 {rows} 行），门户可能读不出或读错。请改写，或生成上传副本。',
  'upload.daysPartly':
    '“{header}”有 {count} 格不是完整、真实的日子：{texts}（第 {rows} 行）。门户把这一列当日期的，读不出或读成别的日子；当文字的，照原样存。请写全年月日。',
  'upload.idsUnsure':
    '“{header}”有 {count} 格的号码对不上，如位数、出生日期或校验位不对：{texts}（第 {rows} 行）。请与证件核对。',
  'upload.numbersUnread': '“{header}”有 {count} 格不全是数字：{texts}（第 {rows} 行）。请只填数字。',
  'upload.struckOut': '“{header}”有 {count} 格加了删除线（第 {rows} 行），门户照样读。作废的请删去。',
  'upload.formulas':
    '“{header}”有 {count} 格是公式（第 {rows} 行），有的门户读不到公式的结果。上传副本里是结果。',
  'upload.cellsUnsure': '“{header}”有 {count} 格不能确定是什么：{texts}（第 {rows} 行）。请逐格看一看。',
  'upload.headerTaken':
    '门户会把标题或表头当作记录（第 {rows} 行：{text}）。请照门户的模板放表头，或生成上传副本。',
  'upload.nobodyTaken':
    '门户会把不是记录的 {count} 行当作记录（第 {rows} 行：{text}）。请删去，或生成上传副本。',
  'upload.emptyTaken': '门户会把空行存成空记录，共 {count} 行（第 {rows} 行）。请删去空行，或生成上传副本。',
  'upload.rowsLost': '有 {count} 条记录门户读不到（第 {rows} 行）。请看表头的位置和上面的各项。',
  'upload.headersUnread': '门户找不到 {count} 列的表头：{headers}，这些列会读成空。请看表头的位置和写法。',

  'upload.rowTaken': '第 {row} 行“{text}”不是记录，门户会当作一条。',
  'upload.readSilently': '{cell} 写的是“{wrote}”，门户读成“{reads}”，并不提示。请改写或核对。',
  'upload.formulaUnkept': '{column} 列的公式 {text} 没有结果。请在 WPS 或 Excel 里重新计算并保存，再生成。',
  'upload.wordOutside': '“{value}”不在选项里。能用的有：{words}。请改成选项里的词。',
  'upload.monthOnly': '“{value}”只有年月，没有日；门户要日的，请补上。',
  'upload.valueLeft': '“{text}”看不出是这一栏的内容，没有写进副本。请核对后补上。',

  'upload.leftChosen': '第 {row} 行“{name}”：没有选上。',
  'upload.leftHiddenRow': '第 {row} 行“{name}”：在隐藏的行里。',
  'upload.leftAbove': '第 {row} 行“{text}”：在表头上面。',
  'upload.leftTotal': '第 {row} 行“{text}”：是合计。',
  'upload.leftNote': '第 {row} 行“{text}”：是说明或签字。',
  'upload.leftHeaderAgain': '第 {row} 行“{text}”：是重复的表头。',
  'upload.leftSection': '第 {row} 行“{text}”：是一组的标题。',
  'upload.leftOther': '第 {row} 行“{text}”：不是记录。',
  'upload.leftSheet': '工作表“{sheet}”。',
  'upload.leftHiddenSheet': '隐藏的工作表“{sheet}”。',
  'upload.leftHeadless': '{columns} 列：没有表头。需要的请写上表头，再生成。',
  'upload.leftComments': '{count} 格的批注。',
  'upload.leftUnsure': '第 {row} 行：看不出是谁的。请补上姓名，再生成。',
  'upload.leftColumn': '{column} 列“{header}”：模板里没有这一列。',

  'upload.noteFormulas': '{count} 格公式写成了结果。',
  'upload.noteRepeated': '合并单元格已拆开，{count} 格填上了同样的内容。',
  'upload.noteDays': '{count} 格日期改成了门户的写法，日子没有变。',
  'upload.noteWords': '{count} 格改成了选项里的写法。',
  'upload.noteTexts': '{count} 格去掉了多余的空格和全角字符等，内容没有变。',
  'upload.noteFlattened': '{rows} 行的表头写成了一行，用的是最下面一行的名称。请核对与门户的一致。',
  'upload.noteHiddenRows':
    '隐藏或筛选掉的 {count} 条记录也写进去了。不要的请勾选“隐藏或筛选掉的行不放进副本”，再生成。',
  'upload.noteHiddenColumns': '隐藏的 {columns} 列也写进去了。请核对内容。',
  'upload.noteExtended': '模板里的选项、表格等已延长到最后一条记录：{ranges}。',
  'upload.noteDense': '文件的 {part} 压得太紧（{times} 倍），有的门户会拒收。请分成几份上传。',
} as const;
