/** Words of long tables. */
export default {
  'table.pick': '选择“{name}”',
  'table.pickAll': '选择列出的全部 {count} 项',
  'table.pick.waiting': '还在读取其余的行，读完后可以选择',
  'table.pickNone': '取消选择',
  'table.picked': '已选 {count} 项',
  'table.picked.none': '未选择',
  'table.picked.away': '（其中 {count} 项不在当前列表里）',
  'table.sort': '按“{column}”排序',
  'table.columns': '列（{shown}/{count}）',
  'table.columns.title': '显示的列',
  'table.printed': '这里只印出屏幕上的 {shown} 行，列表共 {count} 行。要全部的，请先筛选，或用导出。',
} as const;
