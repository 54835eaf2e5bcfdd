/** What the add-on cannot do, and what of a sheet cannot be repaired surely. */
export default {
  'addon.noPack': '还没有选标准包。请先选一个标准包，再检查。',
  'addon.notChecked': '还没有检查过，没有结果可以保存。请先检查。',
  'addon.cancelled': '已取消，工作簿没有改动。',
  'addon.noSheet': '没有打开的工作表。请先打开要检查的工作簿。',
  'addon.noSelection': '选中的不是这张表的单元格。请先选中要检查的行。',
  'addon.rows': '“不放进副本的行”写的是“{text}”，看不出是哪几行。请写行号，如 5、8-10。',
  'addon.templateRefused': '“{name}”不能用作空白模板。{why}',
  'addon.keptBroken':
    '这台电脑上保存的内容（{key}）读不出来，可能来自更新的版本。没有改动它；请更新加载项，或到“更多”里清除后重新放入。',
  'addon.notWhole': '“{sheet}”没有读完，不能检查：只看一部分会漏掉问题。请再检查一次。',
  'addon.otherSheet': '现在前面的已经不是“{sheet}”，什么都没有改。请回到那张表，再试一次。',
  'addon.changedMeanwhile': '正在做的时候，表格又改了，所以没有结果。请改完以后，再做一次。',
  'addon.headersPeople':
    '这张表的表头里有姓名或号码，像是某个人的，改动只在这次有效，没有记下来。请看看选的是不是表头行；没有表头的，请补上。',
  'addon.headersTooLong': '这张表的表头太长或是空的，改动只在这次有效，没有记下来。请把表头改短或补上。',
  'addon.stopped': '后台工作意外停止了，没有结果。工作簿没有改动；请再试一次。',
  'addon.broken': '后台工作出错：{detail}。工作簿没有改动；请再试一次。',
  'addon.needPurpose': '文件里有完整的证件号码，没有给出。请先填写用途。',
  'addon.noForm': '没有选定表单。请先选一种表单，再生成。',
  'addon.leftUnreviewed': '{count} 行看不出是谁的，或标准包没有针对它的标准，没有放进审核表。',
  'addon.putInBroken': '“{file}”的内容不完整（不是 JSON），没有放入。请重新取出一次，再放入。',
  'addon.putInOther':
    '“{file}”不是标准包、本单位设置、核对过的模板或表头对应，没有放入。请选择由践诺取出的文件。',
  'addon.putInTaught':
    '“{file}”是在网页上教过的栏目，只有浏览器扩展用得上，没有放入。请在扩展的“教过的栏目”里导入它。',
  'addon.putInReview': '“{file}”是审核表，没有放入。填好的审核表请到扩展的“多人评审—合并审核文件”读入。',
  'addon.putInSheet': '“{file}”不是标准包的工作簿（没有“设置”等工作表），没有放入。要检查它，请直接打开它。',
  'addon.putInWrong': '“{file}”里的标准包有错误，没有放入。{why}请打开它，照“生成”里的提示改好再放入。',
  'repair.dateUnclear': '{cell}（{field}）写的“{text}”看不出是哪一天，没有改。请照证件写全，如 2026-03-05。',
  'repair.noSuchDay': '{cell}（{field}）写的“{text}”不是日历上有的日子，没有改。请照证件改正。',
  'repair.dateNumber':
    '{cell}（{field}）是数字 {text}，可能是没有设成日期格式的日期，没有改。请把这一格设成日期格式，看看是不是要填的日期。',
  'repair.dateAmongDays':
    '{cell}（{field}）写的是“{text}”，这一列别的都是日期，它不是日期，没有改。是日期的请改写，如 2026-06-30。',
  'repair.numberUnclear': '{cell}（{field}）写的“{text}”不是数字，没有改。请改成数字，如 27。',
  'repair.powerOfTen': '{cell}（{field}）写的是“{text}”，后面的数字已经丢失，不能恢复。请照证件重新填写。',
  'repair.formula': '{cell}（{field}）是公式的结果，没有改。请改公式所引用的单元格。',
  'repair.digitsLost':
    '{cell}（{field}）是数值，第 15 位以后的数字已经丢失，不能恢复。请把这一列设为“文本”，照证件重新填写。',
} as const;
