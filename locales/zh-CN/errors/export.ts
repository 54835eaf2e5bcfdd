export default {
  'export.noValue': '记录里没有填写。',
  'export.notAllowed': '“{value}”不在模板允许的选项里。',
  'export.dayMissing': '“{value}”只有年月，而这一列的日期写法要到日。请补全，或改这一列的日期写法。',
  'export.noSuchDay': '日历上没有“{value}”这一天，请改正。',
  'export.notADate': '“{value}”不是日期。',
  'export.formatUnknown': '不认识这种日期写法。',
  'export.partTooLarge':
    '只放一条记录的文件已有 {size} KB，超过每份 {limit} KB 的上限。请放宽上限，或换小一些的模板。',
  'export.cancelled': '已取消，没有保存任何文件。',
  'export.failed': '导出没有成功：{detail}。请刷新页面再试。',
  'export.parentMissing': '它的选项由另一列决定，而那一列没有填上。',
  'export.countedText':
    '{column} 列有 {cells} 个数写成了文字，模板的公式 {by} 不会算进去。请在模板里把这一列设为“常规”或数值格式，并核对不带单位的数。',
  'export.tooLong': '应不超过 {limit} 个字。',
  'export.tooShort': '应不少于 {limit} 个字。',
  'export.tooSmall': '应不小于 {limit}。',
  'export.tooLarge': '应不大于 {limit}。',
  'export.notOver': '应大于 {limit}。',
  'export.notUnder': '应小于 {limit}。',
  'export.notUnique': '与前面的重复。',
} as const;
