/** A file of 本单位设置 that cannot be read, by the add-on or the workbench. */
export default {
  'tuningFile.notJson': '文件读不出来，不是 JSON 格式。请选择由践诺保存的“本单位设置”文件。',
  'tuningFile.notTunings': '这不是“本单位设置”文件。请选择由践诺保存的“本单位设置”文件。',
  'tuningFile.newer': '文件来自更新版本的践诺（格式 {version}）。请先升级本机的践诺。',
  'tuningFile.empty': '文件里没有设置。请让对方重新保存一次。',
  'tuningFile.entry': '第 {entry} 条的“{part}”不对，整个文件都没有读入。请让对方重新保存一次。',
  'tuningFile.twice':
    '第 {first} 条和第 {second} 条是同一个标准包的设置，整个文件都没有读入。请让对方重新保存。',
  'tuningFile.value':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”应当是数字，不能是负数，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.text':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”应当是文字，不能是数字或空白，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.words':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，只能填“{words}”，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.least':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，不能小于 {bound}，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.most':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，不能大于 {bound}，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.above':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，要大于 {bound}，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.whole':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，要填整数，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.number':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，要填数字，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.text':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，要填文字，不能是一个数，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.refused.other':
    '第 {entry} 条：标准包“{pack}”的“{parameter}”填的是“{value}”，用到它的检查读不懂，整个文件都没有读入。请让对方改好后重新保存。',
  'tuningFile.noPack':
    '文件里是标准包“{titles}”的设置，这里没有这个标准包，没有读入。请先放入标准包，再放入设置。',
} as const;
