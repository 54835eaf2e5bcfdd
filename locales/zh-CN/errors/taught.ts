export default {
  'taughtFile.notJson': '文件读不出来，不是 JSON 格式。请选择从践诺导出的“教过的栏目”文件',
  'taughtFile.notTaught': '这不是“教过的栏目”文件。请选择从践诺导出的“教过的栏目”文件',
  'taughtFile.newer': '文件来自更新版本的践诺（格式 {version}）。请先升级本机的践诺',
  'taughtFile.empty': '文件里一条也没有。请让对方重新导出',
  'taughtFile.entry': '第 {entry} 条的“{part}”不对，整个文件都没有导入。请让对方重新导出',
  'taughtFile.twice': '第 {first} 条和第 {second} 条互相矛盾，整个文件都没有导入。请让对方改好后重新导出',
} as const;
