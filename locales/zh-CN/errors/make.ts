/** Words of what making workbooks has to say. */
export default {
  'make.nothingGathered':
    '选定的工作表里没有读到一行可以汇总的内容。请确认表头写的是表单的栏目，每人（或每个组织）一行。',
  'make.sheetsLeft': '{count} 张工作表没有汇总（{names}），原因见“来源”表。',
  'make.nobodysRows': '{count} 行看不出是谁的，仍在汇总表里，请核对。',
  'make.unreadCells': '{count} 格没有读懂，照原样抄在汇总表里，请核对。',
  'make.samePeople': '{count} 行的人在别的工作表里也有，没有合并，“请核对”列写明了在哪里。',
  'make.ownColumns': '{count} 列不是表单的栏目，照原来的列名放在后面：{names}。',
  'make.noColumns': '“{field}”没有做成列：它是对若干对象、若干项目的评价，一人一行的表放不下。请另行填写。',
  'make.fewerRows': '“{field}”最多填 {most} 项，只做了 {most} 项的列（要的是 {wanted} 项）。',
  'make.nothingToReview':
    '没有可以逐条审核的记录，没有做审核表。请先选好标准包，并确认表里的行读得出是谁的、是什么表单。',
  'reviewSheet.other':
    '这不是践诺做的审核表，一条也没有读。请选择审核人填好发回的那个文件；另存时不要只留一张工作表。',
  'reviewSheet.newer': '审核表来自更新版本的践诺（格式 {version}）。请先升级本机的践诺。',
  'reviewSheet.damaged':
    '审核表里隐藏的“审核数据”被改动过或不完整，分不清结论是对谁、对哪一条的，一条也没有读。请让审核人用原来的审核表重填。',
  'reviewSheet.noPack': '本机没有审核表所用的标准包“{pack}”（{id}），一条也没有读。请先到“标准包”导入它。',
  'reviewSheet.otherPack':
    '审核表用的是标准包“{pack}”的 {version} 版，本机是 {here} 版或内容不同，标准可能不一样，一条也没有读。请换成同一个标准包再合并。',
  'reviewSheet.noLines': '找不到填结论的那张工作表，一条也没有读。请不要删改它的表头。',
  'reviewSheet.twoSheets':
    '“{sheet}”和“{other}”都是填结论的工作表，不知道以哪张为准，一条也没有读。请只留一张。',
  'reviewSheet.noColumn':
    '填结论的工作表里没有“{header}”列了，一条也没有读。请恢复这一列的列名，或用原来的审核表重填。',
  'reviewSheet.twoColumns':
    '填结论的工作表里有两个“{header}”列，不知道以哪个为准，一条也没有读。请删去多余的一列。',
  'reviewSheet.noReviewer':
    '没有写审核人，不知道是谁的结论，一条也没有读。请在表头上方“{label}”右边（{cell}）写上姓名。',
  'reviewSheet.reviewerLong':
    '“{label}”（{cell}）超过 {most} 个字，不像姓名，一条也没有读。请只写一个人的姓名。',
  'reviewSheet.noDate':
    '没有写审核日期，一条也没有读。请在表头上方“{label}”右边（{cell}）写上日期，如 2026-05-01。',
  'reviewSheet.badDate': '审核日期“{text}”（{cell}）看不出是哪一天，一条也没有读。请写成 2026-05-01 这样。',
  'reviewSheet.dateAhead': '审核日期“{text}”（{cell}）在今天之后，一条也没有读。请改正日期。',
  'reviewSheet.empty': '审核表里一条结论也没有写。请让审核人填写“结论”列后再合并。',
  'reviewSheet.noCode': '这一行不是审核表原有的行（行码是空的），结论没有读。请填在原有的行里。',
  'reviewSheet.badCode': '这一行的行码被改动过，不知道是对谁、对哪一条的结论，没有读。请填在原有的行里。',
  'reviewSheet.twice': '同一行出现了几次（第 {rows} 行），不知道以哪个为准，都没有读。请只留一行。',
  'reviewSheet.movedApart':
    '这一行原是“{name}”的“{criterion}”，现在写的是“{found}”：行里的内容错开了，结论没有读。请用原来的审核表核对。',
  'reviewSheet.changed':
    '“{name}”的填报内容在做审核表以后改过，这条结论是对改前说的，没有读。请重新做审核表。',
  'reviewSheet.noVerdict': '写了得分或意见，没有选结论，没有读。请选一个结论。',
  'reviewSheet.unknownWord': '结论“{word}”不在可选的词里，没有读。请从这些里选：{words}。',
  'reviewSheet.noComment': '判“{word}”必须写意见，没有读。请写上意见。',
  'reviewSheet.commentLong': '意见超过 {most} 字，没有读。请删短些。',
  'reviewSheet.score': '得分“{score}”不是 0 到 {most} 之间的数，没有读。请改正得分。',
  'reviewSheet.scoreNotAsked':
    '这一条不打分（没有满分，或结论是“不适用”），却写了得分“{score}”，没有读。请删去得分，或改结论。',
  'reviewSheet.formula': '这一格是公式，不是填上去的，没有读。请改成直接填写。',
  'reviewSheet.merged': '这一格与别的行合并了，不知道是对哪一行说的，没有读。请取消合并，逐行填写。',
} as const;
