export default {
  'review.pageMoved':
    'The tab shows another page by now; the verdict was not saved. Choose “Read again” and judge then.',
  'review.otherPerson':
    'This review is about {name}; the verdict was not saved. Choose “Read again” and judge then.',
} as const;
