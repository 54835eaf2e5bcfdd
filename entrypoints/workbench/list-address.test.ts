import { expect, test } from 'vitest';
import { NO_FILTERS } from '#components/reviews/model.ts';
import { recordFilterIn, recordsHref, reviewFiltersIn, reviewsHref } from './list-address.ts';
import { parseRoute } from './route.ts';

const choices = {
  forms: [{ id: 'member-pledge', title: '承诺书' }],
  packs: [{ id: 'p', title: '包' }],
  units: ['样例 小学&中学'],
  reviewers: ['审核员甲'],
};

test('a narrowed list of reviews is found again by its address', () => {
  const filters = {
    ...NO_FILTERS,
    stage: 'returned' as const,
    formId: 'member-pledge',
    unit: '样例 小学&中学',
    machine: 'fail' as const,
    disputed: true,
  };
  const { asked = {} } = parseRoute(reviewsHref(filters));
  expect(reviewFiltersIn(asked, choices)).toEqual({ filters, ignored: [] });
  expect(reviewsHref(NO_FILTERS)).toBe('#/reviews');
});

test('who is searched for stands in no address', () => {
  expect(reviewsHref({ ...NO_FILTERS, query: '示例甲' })).toBe('#/reviews');
});

test('what no filter could be set to is left out and told', () => {
  const asked = { stage: 'gone', unit: '不在的学校', form: 'member-pledge', colour: 'red' };
  const { filters, ignored } = reviewFiltersIn(asked, choices);
  expect(filters).toEqual({ ...NO_FILTERS, formId: 'member-pledge' });
  expect(ignored).toEqual(['stage=gone', 'unit=不在的学校', 'colour=red']);
});

test('records as well', () => {
  const filter = {
    organisation: '样例小学',
    formId: 'f',
    stage: 'open',
    findings: '',
    mark: 'sample',
  } as const;
  const { asked = {} } = parseRoute(recordsHref(filter));
  const known = { organisations: ['样例小学'], formIds: ['f'] };
  expect(recordFilterIn(asked, known)).toEqual({ filters: filter, ignored: [] });
  expect(recordFilterIn({ mark: 'toString' }, known).ignored).toEqual(['mark=toString']);
});
