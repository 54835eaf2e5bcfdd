export default {
  'teach.noAnchor': '这个控件没有名称，前后也没有可以区分它的栏目，教了也认不出来；没有保存',
  'page.gone': '页面已关闭或已跳转。请回到要填写的页面，再从工具栏打开践诺。',
  'page.browserPage': '这是浏览器自己的页面（设置、商店或新标签页），扩展不能读取。请切换到门户的表单页面。',
  'page.noAccess': '还没有读取这个页面的许可。请先点到该页面，再点工具栏上的“践诺”图标打开本窗口。',
  'page.errorPage': '这个页面没有打开，浏览器显示的是出错页面。请刷新，或回到门户的表单页面。',
  'page.refused': '页面没有接受请求：{reason}',
  'page.otherPerson': '页面上现在是另一个人（{shown}），没有往下填。请核对页面；已经填上的可以撤销。',
  'page.actElsewhere': '点“{label}”后页面换了地方或打开了对话框，没有往下填。',
  'page.failed': '读取页面时出错：{detail}',
  'run.gone': '操作记录里没有这一批。请到工作台重新选择。',
  'page.noTab': '没有找到要操作的页面。请切换到门户的表单页面，再打开本窗口。',
  'widget.unknownRoot': '控件已不在页面上，或不再是原来的控件。请重新读取页面。',
} as const;
