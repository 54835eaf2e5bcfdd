export default {
  'reviewFile.notJson': '文件读不出来，不是 JSON 格式，或者没有传完整。请让对方重新发一次',
  'reviewFile.other': '这不是审核文件。请选择对方在践诺“多人评审”里保存的文件',
  'reviewFile.newer': '文件来自更新版本的践诺（格式 {version}）。请先升级本机的践诺',
  'reviewFile.damaged': '文件保存以后被改动过，或者不完整，一条也没有合并。请让对方重新保存',
  'reviewFile.empty': '文件里一条结论也没有。请让对方重新保存',
  'reviewFile.notAll': '有的文件没有合并，原因见上',
} as const;
