export default {
  'templateFile.notJson': '文件读不出来，不是 JSON 格式。请选择从践诺导出的“核对过的模板”文件',
  'templateFile.notTemplates': '这不是“核对过的模板”文件。请选择从践诺导出的“核对过的模板”文件',
  'templateFile.newer': '文件来自更新版本的践诺（格式 {version}）。请先升级本机的践诺',
  'templateFile.empty': '文件里一份模板也没有。请让对方重新导出',
  'templateFile.entry': '第 {entry} 份模板的“{part}”不对，整个文件都没有导入。请让对方重新导出',
} as const;
