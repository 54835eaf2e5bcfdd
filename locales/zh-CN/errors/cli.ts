/** What is wrong with the files that a command is given. */
export default {
  'cli.otherForm':
    '第 {record} 条记录是表单“{form}”的，导出表用的是“{wanted}”，没有写进去。请另存一份只有这种表单的记录。',
  'cli.fileMissing': '没有这个文件：{file}。请核对路径。',
  'cli.isFolder': '{file} 是文件夹，不是文件。请写到文件名。',
  'cli.notAllowed': '没有权限读写 {file}。请检查文件的权限，或换一个位置。',
  'cli.unreadable': '{file} 读不出来（{detail}）。请确认文件没有被占用，再试一次。',
  'cli.outExists': '{file} 已经存在，没有覆盖。要覆盖请加 --force，或换一个文件名。',
  'cli.outIsInput': '{file} 就是要读取的文件，不能写在它上面。请换一个文件名。',
  'cli.outIsFolder': '{file} 是文件夹。请写到文件名。',
  'cli.outFolderMissing': '没有这个文件夹：{folder}。请先建好，或换一个位置。',
  'cli.outUnwritable': '{file} 没有写成（{detail}），原有的文件没有动。请检查磁盘和权限。',
  'cli.notJson': '{file} 不是 JSON（{detail}）。请改正后再试。',
  'cli.lineNotJson': '{file} 第 {line} 行不是 JSON。每行应是一个有 id 和 text 的对象，请改正后再试。',
  'cli.badLines': '{file} 有 {count} 行读不出来，都没有处理。请改正后再试：\n{lines}',
  'cli.moreBadLines': '{file} 有 {count} 行读不出来，都没有处理。先列前 {told} 行，请改正后再试：\n{lines}',
  'cli.noLines': '{file} 是空的，没有一行内容。每行应是一个有 id 和 text 的对象。',
  'cli.lineWrong': '{file} 第 {line} 行的“{member}”缺少或写法不对。请照 docs/cli.md 改写。',
  'cli.lineSameId': '{file} 第 {line} 行的编号“{id}”前面已经用过。请改成不同的编号。',
  'cli.lineStage':
    '{file} 第 {line} 行的阶段“{stage}”看不出起止日期。请写成 2016-05-01/2016-11-30，或标准包里阶段的编号、名称。',
  'cli.badRecord': '{file} 的 {place}：{detail}',
  'cli.noRecords': '{file} 里没有可以用的填报记录。请核对内容和前面列出的问题。',
  'cli.badProfile': '{file} 的“{place}”不对，不是导入规范的配置。请照 docs/cli.md 改写。',
  'cli.noFields': '工作表“{sheet}”的列都对应不到字段。请用 --map 列=字段 指明，或用 --sheet 换一张工作表。',
  'cli.rowGap': '第 {record} 条记录的 {place} 前面有空着的项，后面的会前移成连着的。请从 [0] 起连着编号。',
  'cli.unknownField':
    '没有“{field}”这个字段，没有填（第 {record} 条记录起，共 {count} 条）。请改成 inspect 列出的 fieldId，或删去。',
  'cli.readSilently': '{cell} 写的是“{wrote}”，门户读成“{reads}”，并不提示。请改写或核对。',
  'cli.columnMissing':
    '{file} 里没有“{column}”这一列。有这些列：{names}。请核对 --column、--id-column，或写列字母。',
  'cli.columnTwice':
    '“{column}”有几列（{letters}），不能确定是哪一列。请在 --column 或 --id-column 里写列字母。',
  'cli.badLine': '{file} 第 {line} 行不是有 id 和 text 的对象，或要比较的不是文字。请改正后再试。',
  'convert.digitsLost': '{cell} 是超过 15 位的数字，末几位在原文件里已经丢失。请与原始材料核对。',
  'convert.unencodable': '{cell} 的“{character}”在 {encoding} 里没有。请换一个编码，或加 --insist 写成“〓”。',
  'convert.moreUnencodable': '另有 {count} 处字符在这种编码里没有。',
  'convert.formulaLike':
    '{cell} 的“{text}”在 CSV 里会被当作公式。加 --guard 在前面加一个撇号，或加 --insist 照原样写。',
  'convert.otherSheets': 'CSV 只有一张表，写的是“{sheet}”；没有写的工作表：{names}。要写别的请加 --sheet。',
  'convert.formulas': '工作表“{sheet}”有 {count} 个公式，写成了它们的结果。',
  'convert.merges': '工作表“{sheet}”有 {count} 处合并单元格，没有合并，内容在第一格。',
  'convert.formulasUnkept':
    '工作表“{sheet}”有 {count} 个公式没有保存结果（{cells}），只能写成空白。请用 WPS 或 Excel 打开原文件，保存一次再转。',
  'convert.timesAsText': '工作表“{sheet}”有 {count} 个时间或日期写成了文字，样子不变，不再能计算。',
  'convert.formats':
    '工作表“{sheet}”有 {count} 个数字或日期换了显示格式，值没有变。请核对小数位、百分号和日期的样子。',
  'convert.booleans': '工作表“{sheet}”有 {count} 个逻辑值写成了文字 TRUE、FALSE。',
  'convert.emptySheet': '工作表“{sheet}”是空的，没有写。',
  'convert.numbersAsText':
    '工作表“{sheet}”有 {count} 个数字写成了文字：同一列里还有像数字的文字或日期，或数字太长。',
  'cli.sameId':
    '{file} 里第 {first} 条和第 {record} 条记录的编号（id）都是“{id}”，分不清检查结果是谁的。没有写编号的，按它是第几条编号。请改成不同的编号。',
} as const;
