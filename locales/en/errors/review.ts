export default {
  'review.pageMoved':
    'The tab shows another page by now; the verdict was not saved. Choose “Read again” and judge then.',
  'review.personMoved':
    'The page no longer shows the same form, so this verdict was not saved. See whose form it is, then judge.',
  'review.contentMoved':
    'The page has just changed, and with it what the machine found, so this verdict was not saved. Look again, then judge.',
  'review.otherPerson':
    'This review is about {name}; the verdict was not saved. Choose “Read again” and judge then.',
  'review.scoreRange':
    '{score} points are not between 0 and {maxScore}: nothing was saved. Correct the points, then judge.',
  'review.returnComment': 'Returning a form needs a comment: nothing was saved. Write one, then return it.',
  'review.settledAlready': 'This one has been settled already; nothing was done again.',
  'review.disputedFirst':
    'Decisions about this form disagree. Open it under Reviews and choose which one counts, then go on.',
  'review.notNow':
    'Something else has been decided about this form (in another window, or by a merge); this step was not done. Look at where it stands, then decide.',
} as const;
