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
} as const;
