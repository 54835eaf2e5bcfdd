export default {
  'checks.unknownSet': '检查引用的标准组“{set}”在标准包“{pack}”里没有，请修改标准包的“检查”表。',
  'checks.unknownStage': '检查引用的阶段“{stage}”在标准包“{pack}”里没有，请修改标准包的“检查”表。',
  'checks.wordsMissing': '检查“{check}”的结果“{code}”没有对应的说明文字，请联系维护人员。',
} as const;
