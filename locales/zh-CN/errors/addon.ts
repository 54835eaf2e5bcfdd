/** What the add-on cannot do, and what of a sheet cannot be repaired surely. */
export default {
  'addon.noPack': '还没有选标准包。请先选一个标准包，再检查。',
  'addon.stopped': '后台工作意外停止了，没有结果。工作簿没有改动；请再试一次。',
  'addon.broken': '后台工作出错：{detail}。工作簿没有改动；请再试一次。',
  'repair.formula': '{cell}（{field}）是公式的结果，没有改。请改公式所引用的单元格。',
  'repair.digitsLost':
    '{cell}（{field}）是数值，第 15 位以后的数字已经丢失，不能恢复。请把这一列设为“文本”，照证件重新填写。',
} as const;
