export default {
  'import.tooLarge': '“{file}”超过 {limit} MB，没有读取。请把表拆小，或删掉无关的图片和工作表。',
  'import.timeout': '读取“{file}”超过 {seconds} 秒，已停止。请把表拆小后再试。',
  'import.memory':
    '读取“{file}”用的内存超过 {limit} MB，已停止。请把表拆小，或删掉无关的图片和工作表后再试。',
  'import.unreadable': '文件读取失败：{detail}。请在表格软件里打开，另存为 .xlsx 后再试。',
  'import.noHeader':
    '在前 20 行里没有找到表头（如“姓名”“身份证号”）。请在下面的“表头所在行”里指定；表里没有表头的，请先在最上面加一行表头。',
  'import.card':
    '工作表“{sheet}”像一个人的登记表（标签和内容并排），不是一行一个人的表。请换一张工作表或一个文件；确实是一行一个人的，请在下面的“表头所在行”里指定。',
  'import.emptySheet': '工作表“{sheet}”里没有内容。请换一张工作表，或换一个文件。',
  'row.errorCell': '单元格是错误值 {text}。请在表里改正。',
  'row.idNumeric':
    '身份证号是数值格式或科学计数法，后几位在文件里已经丢失。请把该列设为“文本”，重新填写号码后再导出。',
  'row.idNumericShort': '身份证号是数值格式，不能确认是否完整。请把该列设为“文本”，重新填写号码。',
  'row.idShort': '身份证号是 15 位旧号码。请换成 18 位号码。',
  'row.idShape': '身份证号不是 18 位数字（末位可为 X）。请与证件核对后改正。',
  'row.idCheckDigit': '身份证号的校验位不对，可能有一位写错。请与证件核对后改正。',
  'row.idOfOther': '同一身份证号还对应另一个姓名：{name}。请核对两处的号码和姓名。',
  'row.dateShape': '“{text}”看不出是哪一天，应写成 2016-05-03 或 2016年5月。',
  'row.dateImpossible': '“{text}”不是真实存在的日期，请改正。',
  'row.dateDroppedZero': '单元格是数值 {text}，可能是 1 月，也可能是丢了零的 10 月；按 {read} 读取。',
  'row.digitsUnclear':
    '“{text}”看不清是哪一个号码或数：可能是两个连在一起，也可能被表格改成了科学计数法。请在表里改正。',
  'row.numberShape': '“{text}”不是数字，按原文保留。请在表里改成数字，如 35。',
  'row.numberNotWhole': '“{text}”不是整数，人数和票数应是整数。请在表里改正。',
  'row.yearShape': '“{text}”看不出是哪一年，应写成四位年份，如 2016。',
  'row.optionUnknown': '“{text}”不在表单的选项里，按原文保留。',
  'row.nameMissing': '没有姓名，不能导入。请补上姓名。',
  'row.nameIsLabel': '“{text}”是栏目名称，不是人名，不能导入。请检查表头和这一行。',
  'row.personTwice': '与第 {first} 行是同一个人，本行没有导入。',
  'row.rowsDisagree': '同一个人的几行在“{field}”上写得不一样，不能确定以哪一行为准。请改成一致。',
  'row.unknownPerson': '人员库里没有这个人；勾选后会新建。',
  'row.nameOnly': '只有姓名对得上，没有身份证号等可以确认；勾选后按此人导入。',
  'row.homonyms': '人员库里有 {count} 个同名的人，表里没有可以区分的信息。请补上身份证号或工号。',
  'row.namesakeInSheet': '与第 {other} 行同名，没有可以区分的信息。请补上身份证号或工号。',
  'row.severalRecords': '此人已有不止一份这种表，不能确定更新哪一份。请先在“填报”里移除多余的。',
} as const;
