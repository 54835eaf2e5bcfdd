/** Columns of a sheet that can be compared for 雷同. */
export default {
  'copyColumn.count': '{header}（{count} 段）',
  'copyColumn.doubt': '{header}（{count} 段，{doubt}）',
  'copyColumn.doubt.few': '像是选项',
  'copyColumn.doubt.times': '像是时间',
  'copyColumn.doubt.numbers': '像是数',
  'copyColumn.doubt.field': '栏目不是文字',
  'copyColumn.none.times': '{headers}只有时间',
  'copyColumn.none.numbers': '{headers}只有数',
  'copyColumn.quoted': '“{header}”',
} as const;
