import { describe, expect, it, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import democraticReview from '../forms/democratic-review.ts';
import { Field } from '../model/form-type.ts';
import type { DescribedControl } from '../model/page.ts';
import { control, label, page, pathsIn, reasonsIn } from './described.fixture.ts';
import { matchForm } from './match.ts';

const paths = (...controls: DescribedControl[]) => pathsIn(memberPledge, controls);

const reasons = (...controls: DescribedControl[]) => reasonsIn(memberPledge, controls);

describe('labels', () => {
  it('match by equality with label or alias', () => {
    expect(
      paths(control('姓　名：'), control('*身份证号码'), control('文化程度', { kind: 'select' })),
    ).toEqual(['name', 'idNumber', 'education']);
  });

  it('never match because one contains the other', () => {
    const near = [
      '现任职务及职称',
      '姓名拼音',
      '配偶姓名',
      '曾用名',
      '入党介绍人',
      '是否党员',
      '何时何地入党',
    ];
    expect(paths(...near.map((name) => control(name)))).toEqual(near.map(() => null));
  });

  it('do not take the second box of a list for the first, where the first goes by the title of the list', () => {
    const inBox = label('承诺事项', { evidence: 'placeholder', confidence: 0.5 });
    const first = control('', { labels: [label('承诺事项清单', { evidence: 'near' }), inBox] });
    const second = control('', { labels: [inBox] });
    expect(paths(first, second)).toEqual([null, null]);
    expect(reasons(first, second)[1]).toBe('severalControls');
  });

  it('let a shown label overrule a placeholder', () => {
    const placeholder = label('请输入姓名', { evidence: 'placeholder', confidence: 0.5 });
    expect(paths(control('', { labels: [label('配偶'), placeholder] }))).toEqual([null]);
    expect(paths(control('', { labels: [placeholder] }))).toEqual(['name']);
  });

  it('let a shown label that leads nowhere overrule a lower one', () => {
    const named = label('姓名', { evidence: 'accessibleName', confidence: 0.8 });
    const spouse = control('', { labels: [label('配偶姓名'), named] });
    expect(paths(spouse)).toEqual([null]);
    expect(reasons(spouse)).toEqual(['noField']);
    expect(paths(control('', { labels: [label('姓名'), named] }))).toEqual(['name']);
  });

  it('know a crossed name by any of its spellings', () => {
    const crossed = ['票数优秀', '优秀票数'].map((name, at) =>
      label(name, { evidence: 'gridHeader', confidence: 0.92 - at / 50 }),
    );
    const { matches } = matchForm([page([control('', { labels: crossed })])], democraticReview);
    expect(matches).toHaveLength(1);
  });

  it('put to whoever sits at the screen are about the subject, unless the page judges somebody else', () => {
    const asked = ['您的姓名是？', '请填写您的民族'].map((each) => control(each));
    expect(paths(...asked)).toEqual(['name', 'ethnicity']);
    for (const judged of ['被评议人', '测评对象：', '被考察人员']) {
      const shown = [control(judged), ...asked];
      expect(paths(...shown).slice(1)).toEqual([null, null]);
      expect(reasons(...shown).slice(1)).toEqual(['readerNotSubject', 'readerNotSubject']);
    }
  });

  it.each([
    ['the title', { title: '2016年度教师互评表' }, {}],
    ['a heading', { headings: ['民主测评表'] }, {}],
    ['a section', {}, { section: ['干部评价表'] }],
  ])('put to somebody who judges others are left alone, as %s says', (_, more, place) => {
    const asked = page([control('您的姓名：', place)], more);
    expect(matchForm([asked], memberPledge).leftAlone.map(({ reason }) => reason)).toEqual([
      'readerNotSubject',
    ]);
  });

  it.each(['党员自评表', '民主评议党员登记表', '自我评价'])('put by %s are about the subject', (title) => {
    const asked = page([control('您的姓名：')], { title });
    expect(matchForm([asked], memberPledge).matches).toHaveLength(1);
  });

  it('of whoever enters the data are none of the subject’s', () => {
    const offices = ['录入单位', '填写单位', '上传单位', '录入部门', '录入支部', '填写部门'];
    expect(paths(...offices.map((each) => control(each)))).toEqual(offices.map(() => null));
    const inBox = label('输入姓名', { evidence: 'placeholder', confidence: 0.5 });
    expect(paths(control('', { labels: [inBox] }))).toEqual(['name']);
  });

  it('abstain when two labels of the same trust disagree', () => {
    const torn = control('', { labels: [label('姓名'), label('民族', { evidence: 'labelElement' })] });
    expect(paths(torn)).toEqual([null]);
    expect(reasons(torn)).toEqual(['conflictingLabels']);
  });

  it('abstain when two fields carry the name', () => {
    const twoNames = {
      ...memberPledge,
      fields: ['post', 'department'].map((id) =>
        Field.parse({ id, label: id, aliases: ['岗'], type: 'text' }),
      ),
    };
    expect(matchForm([page([control('岗')])], twoNames).leftAlone[0]?.reason).toBe('severalFields');
  });
});

describe('kind', () => {
  it('must be able to hold the field', () => {
    expect(reasons(control('身份证号', { kind: 'number' }), control('承诺日期', { kind: 'switch' }))).toEqual(
      ['otherKind', 'onOff'],
    );
    expect(reasons(control('联系电话', { kind: 'number' }), control('性别', { kind: 'checkbox' }))).toEqual([
      'otherKind',
      'onOff',
    ]);
  });

  it('leaves files, passwords and captchas alone whatever they are called', () => {
    const kinds = ['file', 'password', 'captcha'] as const;
    expect(reasons(...kinds.map((kind) => control('姓名', { kind })))).toEqual([...kinds]);
  });
});

test.each([
  ['优秀班主任推荐表', 'name'],
  ['学生家访记录表', undefined],
])('whoever holds an office is the subject where the form is about that office: %s', (title, path) => {
  const { matches } = matchForm([page([control('班主任姓名')], { headings: [title] })], memberPledge);
  expect(matches[0]?.path).toBe(path);
});

describe('several controls', () => {
  it('for one field are all left alone', () => {
    expect(reasons(control('姓名'), control('名字'))).toEqual(['severalControls', 'severalControls']);
    // The shorter one may be what a list is searched by.
    expect(reasons(control('姓名'), control('参评教师姓名'))).toEqual(['severalControls', 'severalControls']);
  });

  it('are told apart by the section of the subject', () => {
    expect(
      paths(control('姓名', { section: ['单位'] }), control('姓名', { section: ['一、基本信息'] })),
    ).toEqual([null, 'name']);
  });

  it('are told apart by a section of somebody else', () => {
    const other = control('姓名', { section: ['入党介绍人情况'] });
    expect(paths(control('姓名'), other)).toEqual(['name', null]);
    expect(reasons(control('姓名'), other)).toEqual([undefined, 'otherPersonSection']);
  });

  it('never include the search bar of a list', () => {
    expect(paths(control('姓名', { filter: true }))).toEqual([null]);
    expect(reasons(control('姓名', { section: ['查询条件'] }))).toEqual(['filter']);
  });
});
