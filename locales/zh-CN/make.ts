/** 生成: 收集表、汇总、审核表. */
export default {
  'make.collection.file': '{form}-收集表',
  'make.collection.instructions': '填写说明',
  'make.collection.line.rows':
    '每人（或每个组织）填一行，从表头下面第一行填起，中间不要空行，不要合并单元格。',
  'make.collection.line.header': '红字的列必须填。表头已锁定（没有密码），列名和列的次序请不要改。',
  'make.collection.line.numbers':
    '带编号的列是一项一组：第 1 项填在编号 1 的列，第 2 项填在编号 2 的列；没有那么多项的空着。',
  'make.collection.line.paste': '从别处复制来的，请用“选择性粘贴—数值”，以免把下拉列表和格式盖掉。',
  'make.required': '必填',
  'make.type.choice': '从下拉列表中选择',
  'make.type.choices': '可填几项，用顿号分开：{options}',
  'make.type.date': '写日期，如 2016-05-01；只知道年月的写 2016-05',
  'make.type.yearMonth': '写年月，如 2016-05',
  'make.type.number': '只写数字',
  'make.type.idNumber': '18 位，末位可以是 X；整列已设为文本，直接输入即可',
  'make.type.phone': '写一个号码；整列已设为文本，直接输入即可',
  'make.unit': '单位：{unit}，不用写出来',
  'make.atLeast': '不小于 {from}',
  'make.atMost': '不大于 {to}',
  'make.maxLength': '不超过 {count} 字',
  'make.column': '{header}：{how}。',
  'make.joined': '；',
  'make.gather.file': '{form}-汇总',
} as const;
