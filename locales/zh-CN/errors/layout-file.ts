/** A file of 表头对应 that cannot be read, by the add-on or the workbench. */
export default {
  'layoutFile.notJson': '这不是表头对应文件：内容不是 JSON。请选择由践诺保存的“表头对应”文件。',
  'layoutFile.notLayouts': '这不是表头对应文件。请选择由践诺保存的“表头对应”文件。',
  'layoutFile.newer': '这个文件来自更新版本的践诺（格式 {version}）。请先升级本机的践诺。',
  'layoutFile.empty': '文件里没有表头对应。请让对方重新保存一次。',
  'layoutFile.entry': '第 {entry} 条不完整（{part}），整个文件都没有读入。请让对方重新保存一次。',
  'layoutFile.tooMany':
    '文件里的表头对应超过 {most} 条，整个文件都没有读入。请让对方删去不用的，再保存一次。',
  'layoutFile.people':
    '第 {entry} 条的表头里有姓名或号码，像是某个人的，整个文件都没有读入。请让对方在表里补上表头，改好后重新保存。',
  'layoutFile.twice':
    '第 {first} 条和第 {second} 条的表头相同，对应却不同，整个文件都没有读入。请让对方改好后重新保存。',
} as const;
