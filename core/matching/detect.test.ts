import { expect, it } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import general from '../forms/general.ts';
import { control, page } from './described.fixture.ts';
import { detectFormType } from './detect.ts';

it('tells forms apart, and says when it cannot', () => {
  const forms = [memberPledge, democraticReview];
  const review = page([control('姓名'), control('自评等次'), control('应到人数'), control('有效票数')]);
  expect(detectFormType([review], forms).best).toBe('democratic-review');
  const titled = page([control('姓名'), control('性别')], { headings: ['2016年党员公开承诺书'] });
  expect(detectFormType([titled], forms).best).toBe('member-pledge');
  expect(detectFormType([page([control('姓名'), control('性别')])], forms).best).toBeNull();
});

it('takes a page that shows nothing of one form alone for the form that is for any page', () => {
  const forms = [memberPledge, democraticReview, general];
  const plain = page([control('姓名'), control('联系电话'), control('毕业院校')]);
  expect(detectFormType([plain], forms).best).toBe('general');
  const review = page([control('姓名'), control('自评等次'), control('应到人数'), control('有效票数')]);
  expect(detectFormType([review], forms).best).toBe('democratic-review');
  const both = page([control('自评等次'), control('承诺日期'), control('姓名')]);
  expect(detectFormType([both], forms).best).toBeNull();
});

it('names the forms that a page fits alike; the full title of one of them decides', () => {
  const fields = ['banji', 'dengci', 'hushu'].map((id) => ({
    ...memberPledge.fields[0]!,
    id,
    label: { banji: '任教班级', dengci: '共育等次', hushu: '家访户数' }[id] ?? '',
    aliases: [],
  }));
  const card = { ...memberPledge, id: 'card', title: '家校共育承诺卡', titleAliases: [], fields };
  const other = { ...card, id: 'other', title: '家校共育登记表', titleAliases: ['家校共育承诺卡'] };
  const controls = [control('任教班级'), control('共育等次'), control('家访户数')];
  const untitled = detectFormType([page(controls)], [card, other, democraticReview]);
  expect(untitled).toMatchObject({ best: null, tied: ['card', 'other'] });
  const titled = detectFormType([page(controls, { headings: ['家校共育承诺卡'] })], [card, other]);
  expect(titled).toMatchObject({ best: 'card', tied: [] });
});
