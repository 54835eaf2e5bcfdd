export default {
  'packs.circular': '标准包“{pack}”的继承绕回了自己（{through}），请在“设置”表改正“继承”。',
  'packs.unknownBase': '标准包“{pack}”继承的“{base}”没有安装，请先导入它，或在“设置”表改正“继承”。',
  'packs.badFile': '{file} 的“{place}”不对，不是标准包文件。请用“标准包”的导出重新生成。',
  'packs.workbookErrors': '标准包文件“{file}”有 {errors} 处错误，还不能用。请先用 pack lint 逐条查看、改正。',
} as const;
