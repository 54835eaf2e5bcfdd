export default {
  'import.tooLarge': '“{file}”超过 {limit} MB，没有读取。请把表拆小，或删掉无关的图片和工作表。',
  'import.timeout': '读取“{file}”超过 {seconds} 秒，已停止。请把表拆小后再试。',
  'import.memory':
    '读取“{file}”用的内存超过 {limit} MB，已停止。请把表拆小，或删掉无关的图片和工作表后再试。',
  'import.cancelled': '已停止读取“{file}”。',
  'import.unreadable': '文件读取失败：{detail}。请在表格软件里打开，另存为 .xlsx 后再试。',
  'import.noHeader':
    '在前 200 行里没有找到表头（如“姓名”“身份证号”）。请在下面的“表头所在行”里指定；表里没有表头的，请先在最上面加一行表头。',
  'import.chooseName':
    '工作表“{sheet}”没有一列能认作姓名（没有“姓名”一列，或有几列都叫“姓名”），还不能导入。请在下面的表里给姓名一列选“姓名”；表头找错了行的，先改“表头所在行”。',
  'import.fileGone':
    '读不到“{file}”：可能已移动或删除，正被别的程序占用，或者是文件夹。请关闭占用它的程序，再重新选择文件。',
  'import.card':
    '工作表“{sheet}”像一个人的登记表（标签和内容并排），不是一行一个人的表。请换一张工作表或一个文件；确实是一行一个人的，请在下面的“表头所在行”里指定。',
  'import.noSheet': '文件里没有工作表“{sheet}”。有这些：{names}。',
  'import.emptyFile': '文件里的工作表都是空的。请确认内容已保存，或换一个文件。',
  'import.cardOnly':
    '工作表“{sheet}”像一个人的登记表（标签和内容并排），不是一行一个人的表。请换一个文件；要汇总登记表，请先做成一行一个人的花名册。',
  'import.noNames':
    '工作表“{sheet}”有表头，但没有一列能认作姓名（没有“姓名”一列，或有几列都叫“姓名”），没有读取。请给姓名一列写上“姓名”，每人一行。',
  'import.noFields':
    '工作表“{sheet}”的表头里没有认出表单“{form}”的栏目（如 {fields}），没有读取。请核对 --form，或把表头改成这些名称。',
  'import.noResults':
    '工作表“{sheet}”里都是公式，文件没有保存计算结果，没有读取。请用 WPS 或 Excel 打开表格，保存后再导入。',
  'import.allHidden': '有内容的工作表都是隐藏的（{names}），没有读取。请取消隐藏，或指明要读哪一张。',
  'import.garbled':
    '没有找到表头，文字像是乱码：文件可能是用别的编码（如繁体的 Big5）保存的，或已损坏。请用 WPS 或 Excel 打开，看清文字后另存为 .xlsx 或 UTF-8 的 CSV 再试。',
  'import.headerMissing':
    '没有找到表头（如“姓名”“身份证号”），分不清各列是什么，没有读取。请在最上面加一行表头，每列写上名称，再试一次。',
  'column.noField': '{column} 列“{header}”没有对应的字段，{effect}。',
  'column.severalFields': '{column} 列“{header}”是几个字段共用的名称，{effect}。请把表头写完整。',
  'column.severalColumns':
    '{column} 列“{header}”与别的列对应同一字段，都{effect}。请只留一列，或把表头写完整。',
  'column.namedByOther':
    '{column} 列“{header}”去掉后面的说明，与别的列同名，{effect}。要用这一列的，请把表头写完整，或去掉重复的列。',
  'column.otherPersonSection': '{column} 列“{header}”说的是别人（如配偶、联系人），{effect}。',
  'column.twoFields':
    '{column} 列“{header}”一格里有“{labels}”几样，分不清各是哪一样，{effect}。请在表里拆成几列。',
  'column.unmappedNumbers':
    '{column} 列“{header}”里多是{field}，但表头认不出来，没有读取。请把表头改为“{field}”。',
} as const;
