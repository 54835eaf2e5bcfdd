import { expect, test } from 'vitest';
import { isDailyDutyOnly } from './daily-duty.ts';
import { limitsIn } from './limit.ts';
import { measureSaidIn } from './measure.ts';
import { doubtIn, isUnfilled, placeholderIn } from './placeholder.ts';

test.each([
  ['书法作品20件，师傅手把手带', 'said'],
  ['操场塑胶补洞15处，找施工队返工', 'said'],
  ['英语角10次，外教主持', 'said'],
  ['完善考勤制度，教代会审议', 'said'],
  ['高级职称通过3人，年底前', 'none'],
  ['学生体质合格率95%以上，学年末', 'none'],
  ['采取有力措施，切实抓好工作落实', 'none'],
  ['上课，备课，监考，样样到位', 'none'],
  ['听课不少于20节，不低于B等', 'unclear'],
  ['值班老师逐班点名', 'unclear'],
  ['交教案，备课组互查', 'unclear'],
  ['给学生一个温暖的春天', 'none'],
  ['读书4本，每季一本', 'said'],
  ['不吃请，不收卡', 'unclear'],
  ['听课（　）节，（　）月前完成，记录', 'unclear'],
])('how, in %s: %s', (text, said) => {
  expect(measureSaidIn(text)).toBe(said);
});

test.each([
  ['拍摄微视频6个，未来两个月内', ['未来两个月内']],
  ['零投诉，全年', ['全年']],
  ['今年听满25节课', ['今年']],
  ['节余率由2015年的3%提高到5%', []],
  ['上半年没有听课', []],
  ['因为本学期课太多，没有家访', []],
])('limits of %s', (text, quotes) => {
  expect(limitsIn(text).map(({ quote }) => quote)).toEqual(quotes);
});

test.each(['该值班值班，该开会开会', '课我都按时上，本子都改', '按时上下班，全勤，全年'])(
  '%s is daily duty',
  (text) => {
    expect(isDailyDutyOnly(text)).toBe(true);
  },
);

test.each(['组织教师上公开课3节', '作业面批，每周家访两户', '看望退休教师'])('%s is more', (text) => {
  expect(isDailyDutyOnly(text)).toBe(false);
});

test.each(['1、2、3、', '一、二、三、', '①②③', '序号 承诺内容 具体措施 完成时间 责任人', '#N/A'])(
  '%s is no answer',
  (text) => {
    expect(placeholderIn(text)?.kind).toBe('whole');
  },
);

test('blanks of a form, and what may be an answer', () => {
  expect(isUnfilled('在【时间】之前完成【目标任务】')).toBe(true);
  expect(isUnfilled('资助×××同学')).toBe(false);
  expect(['123', '同2015年', '时限：'].map((text) => doubtIn(text)?.quote)).toEqual([
    '123',
    '同2015年',
    '时限：',
  ]);
  expect(doubtIn('听课20节')).toBeUndefined();
});
