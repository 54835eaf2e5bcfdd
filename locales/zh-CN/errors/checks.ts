export default {
  'checks.unknownSet': '检查引用的标准组“{set}”在标准包“{pack}”里没有，请修改标准包的“检查”表。',
  'checks.unknownStage': '检查引用的阶段“{stage}”在标准包“{pack}”里没有，请修改标准包的“检查”表。',
  'checks.wordsMissing': '检查“{check}”的结果“{code}”没有对应的说明文字，请联系维护人员。',
  'checks.noGrades': '标准包“{pack}”的“等次”表没有写分数段，无法核对分数与等次，请补上“等次”表。',
  'checks.unknownWordList':
    '检查引用的词表“{list}”在标准包“{pack}”里没有，请修改标准包的“检查”表或“词表”表。',
  'checks.cancelled': '已取消，没有查完。',
  'checks.failed': '没有查完（{detail}），请再试一次。',
  'checks.stopped': '没有查完：后台的程序停了，浏览器没有说明原因。请再试一次；还是这样的，请刷新这一页。',
  'checks.unknownOption':
    '检查里写的“{word}”不是字段“{field}”的选项（{words}），永远不会选中，请改成其中一个。',
  'checks.badHolidays':
    '“节假日安排”里的“{part}”看不懂。请按“2027年：1月1日至3日休、1月4日班”的样子写，每项写明日期和“休”或“班”。',
  'checks.noSummaryGroup':
    '汇总的“{form}”里没有“单位字段”写的那个字段，请用“汇总单位字段=…”写明汇总表里的单位是哪个字段。',
  'checks.holidaysTwice': '“节假日安排”里，{day}既写了“休”又写了“班”（“{part}”），请只留一种。',
} as const;
