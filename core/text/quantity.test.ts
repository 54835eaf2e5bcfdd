import { expect, test } from 'vitest';
import { quantitiesIn } from './quantity.ts';

function brief(text: string): string[] {
  return quantitiesIn(text).map((q) =>
    [q.comparator, q.value + (q.upper === undefined ? '' : `-${q.upper}`), q.unit, q.period]
      .filter(Boolean)
      .join(' '),
  );
}

test.each([
  ['全年听课不少于30节', ['atLeast 30 节 year']],
  ['每周辅导两次，每月与家长沟通一次', ['exactly 2 次 week', 'exactly 1 次 month']],
  ['每学期至少上2—3节公开课', ['atLeast 2-3 节 term']],
  ['家访１０户以上', ['atLeast 10 户']],
  ['一周两次', ['exactly 2 次 week']],
  ['每天阅读半小时', ['exactly 0.5 小时 day']],
  ['每天锻炼一个半小时', ['exactly 1.5 小时 day']],
  ['培训一年半', ['exactly 1.5 年']],
  ['帮扶俩学生', ['exactly 2 个']],
  ['撰写十二篇教学反思', ['exactly 12 篇']],
  ['走访两三户困难家庭', ['exactly 2-3 户']],
  ['优秀率达到百分之九十五', ['atLeast 95 %']],
  ['合格率 95.5% 以上', ['atLeast 95.5 %']],
  ['捐款1,200元', ['exactly 1200 元']],
  ['投入3万元改善设施', ['exactly 30000 元']],
  ['读书10余本', ['about 10 本']],
  ['控制在三次以内', ['atMost 3 次']],
  ['3日内答复家长', ['atMost 3 日']],
  ['培养5个好习惯', ['exactly 5 个']],
  ['关爱3名师生', ['exactly 3 名']],
  ['召开2次会议', ['exactly 2 次']],
  ['每周一次', ['exactly 1 次 week']],
  ['①家访3户②听课5节', ['exactly 3 户', 'exactly 5 节']],
  ['实现零投诉', ['exactly 0 投诉']],
  ['提高2个百分点', ['exactly 2 个百分点']],
  ['1.每周家访2次；2、听课三节', ['exactly 2 次 week', 'exactly 3 节']],
  ['组织三次以上、不超过五次的研讨', ['atLeast 3 次', 'atMost 5 次']],
  ['投入20余万元', ['about 200000 元']],
  ['合格率百分之百', ['exactly 100 %']],
  ['两三万元', ['exactly 20000-30000 元']],
  ['学习2个小时', ['exactly 2 个小时']],
  ['四、五次', ['exactly 4-5 次']],
  ['十几名学生', ['about 10 名']],
  ['十名学生', ['exactly 10 名']],
  ['累计一百二十课时', ['exactly 120 课时']],
  ['每周至少3次、每次不低于40分钟', ['atLeast 3 次 week', 'atLeast 40 分钟']],
  ['每月写3篇，每篇500字', ['exactly 3 篇 month', 'exactly 500 字']],
  ['每周听课2节、每班1次', ['exactly 2 节 week', 'exactly 1 次']],
  ['每天每人1小时', ['exactly 1 小时 day']],
  ['每学期家访全班学生、每名学生不少于1次', ['atLeast 1 次 term']],
  ['一天一次、周三各一次、逐月1次', ['exactly 1 次 day', 'exactly 1 次', 'exactly 1 次 month']],
  ['按月走访2户，隔周家访1户', ['exactly 2 户 month', 'exactly 1 户 twoWeeks']],
  ['每周1次、隔天1次', ['exactly 1 次 week', 'exactly 1 次']],
  ['帮扶五个学生', ['exactly 5 个']],
  ['争取三个一等奖', ['exactly 3 个']],
  ['实施两个民生工程', ['exactly 2 个']],
  ['辅导三个优秀学生', ['exactly 3 个']],
  ['培养三名名师', ['exactly 3 名']],
  ['支教一年', ['exactly 1 年']],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test.each([
  '第3个目标',
  '做到五个好',
  '“五个好”',
  '落实三会一课制度',
  '开展三比一争活动',
  '两学一做学习教育',
  '向十八大献礼',
  '庆祝建党90周年',
  '2016年11月30日前',
  '2016-11-30',
  '十一月三十日',
  '电话13800138000',
  '010-12345678',
  '作为一名共产党员',
  '争做一名合格教师',
  '践行三严三实',
  '一问责八清理',
  '十分重视',
  '一心一意为学生服务',
  '统一思想，一切为了学生',
  '教育一线',
  '二年级（3）班班主任',
  '增强四个意识',
  '学习“三个代表”重要思想',
  '八项规定精神',
  '党的十八届三中全会',
  '省委八届十二次全会',
  '迎接七一',
  '5A级学校创建',
  '每周一家访',
  '1 2次',
  '三番五次',
  '高三年级',
  '一方面努力学习',
  '上好每一节课，批好每一本作业',
  '万名教师进万家',
  '数十次',
  '两个一百年奋斗目标',
  '五年级三班',
  '早上7:30到校',
  '五个一工程',
  '四个一批',
  '五个一百工程',
  '做到五个一：爱生如子',
  '三个一活动',
  '落实四个合格',
  '坚持三个结合，做到四个到位',
  '七个细化',
  '三名工程',
  '一个支部一个堡垒',
  '一名党员一面旗',
  '当好一名教师',
  '甘做一盏灯',
  '党龄30年',
  '教龄满20年',
  '从教20年',
  '一个也不能少',
])('%s counts nothing', (text) => {
  expect(brief(text)).toEqual([]);
});

test('quotes are exact in the text as written', () => {
  const text = '每 周 至少　２ 次';
  const [quantity] = quantitiesIn(text);
  expect(quantity && text.slice(quantity.start, quantity.end)).toBe('至少　２ 次');
  expect(quantity?.quote).toBe('至少　２ 次');
});
