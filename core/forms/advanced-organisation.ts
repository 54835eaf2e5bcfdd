import { FormType } from '../model/form-type.ts';
import { alsoCalled, dictionary } from './dictionary.ts';
import { recommendation, sheetsFor } from './recommendation.ts';

/** 先进基层党组织推荐审批表: a branch or committee recommended for the honour. */
export default FormType.parse({
  id: 'advanced-organisation',
  title: '先进基层党组织推荐审批表',
  titleAliases: sheetsFor([
    '先进基层党组织',
    '先进党组织',
    '先进党支部',
    '先进基层党支部',
    '先进党总支',
    '先进党委',
    '五好基层党组织',
    '五好党支部',
    '基层党建示范点',
    '党建示范点',
    '先进集体',
  ]),
  subjectKind: 'organisation',
  group: 'honour',
  source:
    'Public notices of schools and districts on 七一 honours (sheets for branches with secretary, members, deeds and opinions), and the 五个好 of the sources; headings usual on these sheets.',
  fields: [
    {
      ...alsoCalled(
        dictionary.partyBranch,
        '集体名称',
        '先进集体名称',
        '被推荐党组织',
        '申报党组织',
        '申报党组织名称',
        '申报支部',
      ),
      required: true,
    },
    dictionary.organisationKind,
    dictionary.superiorOrganisation,
    dictionary.workUnit,
    dictionary.secretary,
    dictionary.committeeMembers,
    dictionary.foundedOn,
    dictionary.lastElectionOn,
    dictionary.memberCount,
    dictionary.fullMemberCount,
    dictionary.probationaryCount,
    dictionary.staffCount,
    dictionary.organisationProfile,
    ...recommendation.filter(({ id }) => id !== 'resume'),
  ],
});
