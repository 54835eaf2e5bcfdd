export default {
  'review.pageMoved': '页面已换成另一个，这条结论没有保存。请点“重新读取”，看过后再下结论。',
  'review.personMoved': '页面上已不是刚才的表单，这条结论没有保存。请看清是谁的表单，再下结论。',
  'review.contentMoved': '页面内容刚刚变了，机器检查的结果也随之变了，这条结论没有保存。请看过后再下结论。',
  'review.otherPerson': '这份审核是关于 {name} 的，结论没有保存。请点“重新读取”后再下结论。',
  'review.scoreRange': '得分 {score} 不在 0 到 {maxScore} 之间，没有保存。请改正得分再下结论。',
  'review.returnComment': '退回时必须写明意见，没有保存。请写上意见再退回。',
  'review.settledAlready': '这一条已经选定过，没有再选一次。',
  'review.disputedFirst': '这份表单有互相不一致的决定。请先到“审核”里打开它，选定以哪个为准，再继续。',
  'review.notNow': '这份表单已有别的决定（在别的窗口或合并时作出），这一步没有做。请看过现在的状态再决定。',
} as const;
