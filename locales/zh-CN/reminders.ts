/** 提醒: the calendar page and the notifications. */
export default {
  'reminders.title': '到期提醒',
  'reminders.hint':
    '默认关闭。打开时先看一次，以后浏览器开着时每天上午 9 点看一次：正在使用的标准包的截止日期和您自己加的日程快到的，用系统通知提醒，每个提前天数提醒一次；当时没有开机的，开机后补一次。打开时浏览器会问是否允许。通知里不写您输入的内容和人名。设了数据口令的，锁定期间只提醒随软件带的标准包的日期（本单位改过参数的除外）；其余的在解锁后马上补看。',
  'reminders.on': '截止日期快到时提醒我',
  'reminders.leads': '提前多久提醒',
  'reminders.lead': '提前 {days} 天',
  'reminders.lead.day': '当天',
  'reminders.refused': '没有打开：浏览器没有允许通知。请再试一次，并在浏览器问的时候选“允许”。',
  'reminders.taken': '浏览器现在不允许通知，提醒不会出现。请关掉再打开一次，并选“允许”。',
  'reminders.turnedOn': '提醒已打开',
  'reminders.turnedOff': '提醒已关闭',
  'reminders.notice.title': '活动日程提醒',
  'reminders.notice': '{what}：还有 {days} 天（{date}）。点开查看。',
  'reminders.notice.today': '{what}：今天到期（{date}）。点开查看。',
  'reminders.entry.deadline': '您加的截止日期',
  'reminders.entry.meeting': '您加的联席会议',
  'reminders.entry.other': '您加的日程',
} as const;
