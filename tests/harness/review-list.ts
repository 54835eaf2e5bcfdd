import { people, pledgesOf } from '../fixtures/people.ts';
import { launchExtension } from './extension.ts';
import { seedPeople } from './seed.ts';

/** Whose pledges are to be reviewed; checks have something to say against each. */
export const roster = people(12);
/** Nothing is to be said against this one. */
export const clean = {
  values: {
    name: '周样净',
    gender: '男',
    birthDate: '1970-02-09',
    partyBranch: '样例支部',
    workUnit: '样例小学',
  },
  pledges: [
    ['服务学生，全年家访20户', '每周走访两户，建立台账'],
    ['端正师德作风，全年听课30节', '每周听课一节，遵守纪律廉洁从教'],
    ['创新课堂，形成2项特色亮点', '每月上一节公开课'],
    ['为学校发展作贡献，指导青年教师2名', '每月集体备课一次'],
  ].map(([item = '', measure = '']) => ({ item, measure, deadline: '2016-11-30', person: '周样净' })),
};
/** The list of reviews in the workbench, with a pledge of each of them. */
export async function openReviews() {
  const extension = await launchExtension();
  await seedPeople(extension, [
    ...roster.map((values, index) => ({
      values,
      records: {
        'member-pledge': { pledges: pledgesOf(values.name ?? '', index).map((row) => ({ ...row })) },
      },
    })),
    {
      values: clean.values,
      records: { 'member-pledge': { pledges: clean.pledges, signedOn: '2016-05-10', submitTo: '学校党委' } },
    },
  ]);
  const settings = { packId: 'three-compare-2016', who: '审核员甲' };
  await extension.inside(async (chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  const page = await extension.open('workbench.html#/reviews');
  return {
    extension,
    page,
    rowOf: (name: string) => page.getByRole('row').filter({ hasText: name }),
    dialog: () => page.getByRole('dialog'),
  };
}
