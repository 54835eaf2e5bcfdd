/** Words of the command `review`. */
export default {
  'jn.usage.review': `用法：npm run --silent jiannuo -- review <表格> --pack <编号或文件> [--annotate <新文件>] [--returns <新文件.xlsx>] [参数] [--json]

审一份别人报来的表：每一行的问题和它所在的单元格。
  --annotate   写一份带批注和颜色的表，别的一概不动；.xls、.et、.ods、.csv 写成新的 .xlsx
  --returns    写退回清单：不通过的，按单位分组
  --form       表单（编号或名称）；不写时照文件
  --sheet      只审这一张；不写时审所有没有隐藏的
  --today      检查所指的日期，YYYY-MM-DD；不写时是今天
  --all        也列出通过的
  --force      覆盖已有的文件`,
  'jn.review.row': '{name} {place}：{machine}',
  'jn.review.finding': '  {cell} [{outcome}] {text}',
  'jn.review.together': '整份表：{text}',
  'jn.review.totals':
    '共 {rows} 条：不通过 {fail} 条，待人工 {review} 条，通过 {pass} 条，未检查 {unchecked} 条。',
  'jn.review.annotated': '已写入 {file}：{cells} 个单元格带批注。号码是全的，请当作敏感文件保管。',
  'jn.review.returned': '已写入 {file}（号码只显示头尾）。',
  'jn.review.sameFile': '--annotate 和 --returns 写的是同一个文件 {file}，请写两个名字。',
} as const;
