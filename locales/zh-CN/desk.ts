/** What the add-on's worker says of a sheet, in sentences. */
export default {
  'desk.perLine': '{label}（每行一条）',
  'desk.unmapped': '{column} 列“{header}”像是{field}，没有读取。要读的请在下面给这一列选上栏目。',
  'desk.field.idNumber': '身份证号',
  'desk.field.phone': '手机号',
  'desk.unread': '这些列没有对应的栏目，没有检查：{columns}。',
  'desk.reading': '读取',
  'desk.copies.column': '{header}（{count} 条）',
  'desk.lost': '有 {count} 行看不出是谁的，没有检查，见“读取”一组。',
  'desk.formless': '有 {count} 行没有认出是哪种表单，没有检查。请在上面选定表单。',
  'desk.unchecked': '“{pack}”没有针对“{form}”的检查，这些行没有检查过。请换一个标准包。',
  'desk.sheetsLeft': '这些工作表没有检查：{sheets}。要检查的请切换到那张表。',
  'desk.notTogether': '只检查了选中的行；比例、合计、重复和雷同要看整张表，没有检查。',
} as const;
