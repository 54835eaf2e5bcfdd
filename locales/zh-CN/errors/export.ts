export default {
  'export.nobody': '没有选中任何人。请至少勾选一个人。',
  'export.noTemplate': '请先选择门户的空白导入模板（.xlsx）。',
  'export.blocked': '门户读到的内容与记录有 {count} 处不同，没有保存。请改正，或确认仍要导出。',
  'export.purpose': '导出完整身份证号要先写明用途。',
} as const;
