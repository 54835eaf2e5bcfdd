/** Words of what is said of sheets and rows that are read as records. */
export default {
  'sheet.hidden': '工作表“{sheet}”是隐藏的，没有读取。需要时请取消隐藏，或指明要读这一张。',
  'sheet.noHeader': '工作表“{sheet}”没有找到表头，没有读取。里面如有人员，请在最上面加一行表头。',
  'sheet.noNames': '工作表“{sheet}”没有一列能认作姓名，没有读取。里面如有人员，请给姓名一列写上“姓名”。',
  'sheet.noFields': '工作表“{sheet}”没有认出这种表单的栏目，没有读取。要读的请把表头改成表单里的名称。',
  'sheet.noResults':
    '工作表“{sheet}”里都是公式，文件没有保存计算结果，没有读取。里面如有人员，请用 WPS 或 Excel 打开表格，保存后再导入。',
  'sheet.card': '工作表“{sheet}”像一个人的登记表，没有读取。里面的人请做成一行一个人的表。',
  'sheet.severalTables': '读取了文件里的 {count} 张表：{names}。',
  'sheet.several': '文件里有 {count} 张人员表（{names}），都读取了。',
  'row.sideBySide': '表里并排着 {count} 组人（{columns} 列），每组都读取了，同一行会有几个人。',
  'row.newHeader': '第 {row} 行换了表头，以下按这一行的栏目读取，不按上面的。请核对前后两张表的各列。',
  'row.headerAgain': '第 {rows} 行又是同样的表头，上下各段按一张表读取。',
  'row.headerMore': '第 {row} 行的表头比上面多：{columns}。',
  'row.headerLess': '第 {row} 行的表头没有上面的：{columns}。',
  'row.headerMoved': '第 {row} 行的表头换了位置：{columns}。',
  'row.tableApart': '第 {row} 行起是另一张表，按“{form}”读取，不按上面那张表的表单和栏目。',
  'row.tableUnread':
    '第 {row} 行起是另一张表，没有认出是哪种表单：第 {from} 至 {to} 行没有读取，也没有检查。要检查，请把它放到单独的工作表，或把表头所在行改成第 {row} 行，再选表单。',
  'row.hiddenRows': '第 {rows} 行是隐藏的，也读取了。不需要的请在表里删去。',
  'row.hiddenColumns': '{columns} 列是隐藏的，也读取了。请核对内容。',
  'row.blankHeader': '{columns} 列有内容，却没有表头，没有读取。需要的请在表头写上名称。',
  'row.aboveHeader': '第 {rows} 行在表头上面，像是人员，没有读取。是人员的请移到表头下面。',
  'row.fromFormula':
    '{column} 列有 {count} 个值来自公式（第 {rows} 行），导入的是文件里保存的最后一次计算结果。请核对；不放心的请打开表格重新计算并保存后再导入。',
  'row.formulaEmpty':
    '{column} 列有 {count} 个公式在文件里没有保存结果（第 {rows} 行），按空白读取。请用 WPS 或 Excel 打开表格，保存后再导入。',
  'row.digitsLost':
    '“{text}”超过 15 位或是科学计数法，后几位可能在文件里已经丢失。请把该列设为“文本”，重新填写后再导入。',
  'row.respelled': '“{from}”读作“{to}”。',
  'row.errorCell': '单元格是错误值 {text}。请在表里改正。',
  'row.idNumeric':
    '身份证号是数值格式或科学计数法，后几位在文件里已经丢失。请把该列设为“文本”，重新填写号码后再导出。',
  'row.idNumericChecked':
    '身份证号是数值格式或科学计数法，后几位在文件里已经丢失，按表里写的检查。请把该列设为“文本”，重新填写号码。',
  'row.idNumericShort': '身份证号是数值格式，不能确认是否完整。请把该列设为“文本”，重新填写号码。',
  'row.idShort': '身份证号是 15 位旧号码。请换成 18 位号码。',
  'row.idShape': '身份证号不是 18 位数字（末位可为 X），没有读取。请与证件核对后改正。',
  'row.nameMissingChecked': '没有姓名，看不出是谁的，没有检查。请补上姓名。',
  'row.nameShapeChecked': '“{text}”不像一个人的姓名，没有检查。一格请只写一个人的姓名；不是人员的行请删去。',
  'row.idShapeChecked': '身份证号不是 18 位数字（末位可为 X），按表里写的检查。请与证件核对后改正。',
  'row.idCheckDigit': '身份证号的校验位不对，可能有一位写错。请与证件核对后改正。',
  'row.idOfOther': '同一身份证号还对应另一个姓名：{name}。请核对两处的号码和姓名。',
  'row.idOfNamed': '这一行没有读到姓名；同一身份证号对应的姓名是：{name}。请补上姓名，并核对号码。',
  'row.choicesUnclear': '“{text}”有不止一种读法（有的选项里带顿号），没有读取。请用分号隔开各项。',
  'row.ditto': '“{text}”没有换成上面一行的内容，这一格没有读取。请写出内容。',
  'row.noneWritten': '“{text}”当作没有填写。',
  'row.phoneNumeric': '“{text}”是科学计数法，后几位已经丢失，没有读取。请把该列设为“文本”，重新填写号码。',
  'row.dateTwoDigitYear': '“{text}”的年份只有两位，不能确定是哪一年。请写成四位年份，如 1998.07。',
  'row.dateYearOnly': '“{text}”只有年份，没有月份。请补上，如 2016年5月。',
  'row.dateAmbiguous': '“{text}”有两种读法，不能确定哪个是月、哪个是日。请写成 2016-05-01 这样的日期。',
  'row.dateSerial':
    '单元格是数字 {text}，可能是丢了格式的日期（{read}），不能确定，按原文保留。请把该列设为日期格式后核对。',
  'row.dateShownOtherwise':
    '单元格显示的是“{text}”，里面存的数却是另一天（{read}），不能确定，按显示的保留。请打开表格核对后改正。',
  'row.dateShape': '“{text}”看不出是哪一天，应写成 2016-05-03 或 2016年5月。',
  'row.dateImpossible': '“{text}”不是真实存在的日期，请改正。',
  'row.dateDroppedZero': '单元格是数值 {text}，可能是 1 月，也可能是丢了零的 10 月；按 {read} 读取。',
  'row.digitsUnclear':
    '“{text}”看不清是哪一个号码或数：可能是两个连在一起，也可能被表格改成了科学计数法。请在表里改正。',
  'row.numberShape': '“{text}”不是数字，按原文保留。请在表里改成数字，如 35。',
  'row.numberNotWhole': '“{text}”不是整数，人数和票数应是整数。请在表里改正。',
  'row.yearShape': '“{text}”看不出是哪一年，应写成四位年份，如 2016。',
  'row.optionUnknown': '“{text}”不在表单的选项里，按原文保留。',
  'row.mergedAcross':
    '“{text}”合并在 {columns} 几列上，分不清是哪一列的，没有读取。请拆分单元格，写到各自的列里。',
  'row.mergedDown':
    '“{header}”（{column} 列）有 {count} 处上下合并的单元格（{cells}），里面的内容按其中每一行都有读取。只属于第一行的，请拆分单元格，分别填写。',
  'row.columnsDisagree':
    '与 {column} 列对应同一字段，内容却不同（“{other}”和“{text}”），不能导入。请只让一列对应这个字段。',
  'row.rowsClosedUp': '“{field}”第 {from} 项前面有空，依次读作第 {to} 项。',
  'row.twoNames': '“{text}”像是两个人的姓名。是两个人的请分成两行。',
  'row.moreThanName':
    '“{text}”除了姓名还有别的字，导入后会成为姓名的一部分。请在表里只写姓名，别的写到备注。',
  'row.optionsTogether': '“{text}”同时写了几个选项，按原文保留。请只写一个。',
  'row.dateSixDigits':
    '“{text}”可能是年月，也可能是 {other}（两位年份）；按 {read} 读取。请写成 2016.05 这样的日期。',
  'row.besideLabel': '这一行写有“{text}”，可能是备注、合计或签字，不是人员。请核对；不是人员的请在表里删去。',
  'row.belowFooter':
    '“{text}”在表的说明或签字下面，除了姓名什么也没有，可能不是人员。请核对；不是人员的请在表里删去。',
  'row.sampleRow': '“{text}”：这一行像是填写示例。请核对；不是人员的请在表里删去。',
  'row.nameMissing': '没有姓名，不能导入。请补上姓名。',
  'row.nameFormula':
    '姓名是公式，文件里没有保存计算结果，不知道是谁，不能导入。请用 WPS 或 Excel 打开表格，保存后再导入。',
  'row.nameShape': '“{text}”不像一个人的姓名，不能导入。一格请只写一个人的姓名；不是人员的行请删去。',
  'row.personStruck':
    '这个人的姓名加了删除线，可能已经划去，仍按在名单里读取。不算在内的请在表里删去这一行。',
  'row.cellStruck': '“{header}”的内容加了删除线，可能已经作废，仍照原样读取。请核对，作废的请清空。',
  'row.rowsJoined':
    '“{name}”的第 {rows} 行没有写身份证号等，姓名与第 {first} 行相同且紧接在下面，按同一人合并。也可能是同名的另一个人，请核对；不是同一人的请补上各自的身份证号或工号。',
  'row.linesJoined': '第 {first} 行也是“{name}”，并入同一份记录。不是同一份的请写清区别。',
  'row.lineFromAbove': '这一行没有写是谁的，并入第 {first} 行的记录。请核对；不对的请补上名称。',
  'row.personFromAbove': '这一行没有姓名，按上一行的“{name}”读取。请核对；不对的请补上姓名。',
  'row.nameAlone': '这一行只有“{text}”，不像姓名，可能是下面一组人的标题。不是人员的请在表里删去。',
  'row.nameIsLabel': '“{text}”是栏目名称，不是人名，不能导入。请检查表头和这一行。',
  'row.personTwice': '与第 {first} 行是同一个人，本行没有导入。',
  'row.personTwiceChecked': '与第 {first} 行是同一个人，两行各算一份记录检查。重复的请在表里删去。',
  'row.rowsDisagree': '同一个人的几行在“{field}”上写得不一样，不能确定以哪一行为准。请改成一致。',
  'row.sheetsDisagree': '“{field}”与工作表“{sheet}”第 {row} 行写得不一样。请核对；勾选后以这张表为准。',
  'row.unknownPerson': '人员库里没有这个人；勾选后会新建。',
  'row.nameOnly': '只有姓名对得上，没有身份证号等可以确认；勾选后按此人导入。',
  'row.homonyms':
    '人员库或前面的工作表里有 {count} 个同名的人，表里没有可以区分的信息。请补上身份证号或工号。',
  'row.namesakeInSheet': '与第 {other} 行同名，没有身份证号等可以确认是不是同一个人。请补上身份证号或工号。',
  'row.severalRecords': '此人已有不止一份这种表，不能确定更新哪一份。请先在“填报”里移除多余的。',
} as const;
