/** The people of the list pages, as their backends would answer them; `?same` has two of one name whom nothing tells apart. */
window.people = [
  ['王样一', '女', '示例中学党支部', '2016-04-20', '合格', '一年来帮扶学习困难学生三名，按时参加组织生活。'],
  ['李样一', '男', '示例中学党支部', '2016-04-21', '优秀', '坚持家访，每月与家长沟通一次。'],
  ['张样一', '女', '样例小学第一党支部', '2016-04-22', '合格', ''],
  ['刘样一', '男', '样例小学第一党支部', '2016-04-20', '合格', '认真备课，按时批改作业。'],
  ['陈样二', '女', '样例小学第二党支部', '2016-04-23', '基本合格', '课后辅导两个班。'],
  ['赵样二', '女', '样例小学第二党支部', '2016-04-23', '合格', '参加志愿服务四次。'],
  ['黄样二', '男', '示例中学退休党支部', '2016-04-25', '合格', '关心下一代，讲座两次。'],
].map(([name, sex, branch, date, grade, summary], index) => ({
  id: index + 1,
  name,
  sex,
  branch,
  date,
  grade,
  summary,
}));
if (new URLSearchParams(location.search).has('same')) {
  window.people[2] = { ...window.people[0], id: 3 };
}
document.title = '民主评议党员登记表 - 列表';
