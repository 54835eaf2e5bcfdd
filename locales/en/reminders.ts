export default {
  'reminders.title': 'Reminders',
  'reminders.hint':
    'Off by default. Deadlines of the pack in use and your own entries are looked through when you turn them on and at 9 each morning while the browser runs, and each is told once for each lead time; one missed while the machine slept is told once afterwards. The browser asks for permission when you turn them on. Notifications hold nothing that you typed, and no names. Of encrypted data that is locked, only dates of a pack of the program whose numbers you have not changed are told; the rest is looked through as soon as it is unlocked.',
  'reminders.on': 'Remind me of deadlines',
  'reminders.leads': 'How long before',
  'reminders.lead': '{days} days before',
  'reminders.lead.day': 'On the day',
  'reminders.refused':
    'Still off: the browser was not allowed to notify. Try again and choose “Allow” when it asks.',
  'reminders.taken':
    'The browser does not allow notifications now, so none will appear. Turn reminders off and on again and choose “Allow”.',
  'reminders.turnedOn': 'Reminders are on',
  'reminders.turnedOff': 'Reminders are off',
  'reminders.notice.title': 'Campaign calendar',
  'reminders.notice': '{what}: {days} days left ({date}). Click to see.',
  'reminders.notice.today': '{what}: due today ({date}). Click to see.',
  'reminders.entry.deadline': 'Your deadline',
  'reminders.entry.meeting': 'Your joint meeting',
  'reminders.entry.other': 'Your entry',
} as const;
