import type { PackInput } from '../../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

const pledges = ['leader-pledge', 'organisation-pledge', 'pledge-progress', 'model-post'];
const signed = ['leader-pledge', 'organisation-pledge'];
const honours = ['excellent-member', 'excellent-worker'];
/** Other forms that hold what a use of the pledge and of the registration form of appraisals speaks of, by the id of the use. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'pledge-present': ['leader-pledge', 'organisation-pledge', 'pledge-progress'],
  'id-number': [...honours, 'annual-assessment', 'general'],
  phone: ['leader-pledge', 'model-post', ...honours, 'general'],
  'gender-option': [
    'leader-pledge',
    'pledge-progress',
    'model-post',
    ...honours,
    'annual-assessment',
    'ethics-assessment',
    'general',
  ],
  'birth-date': [
    'leader-pledge',
    'model-post',
    ...honours,
    'annual-assessment',
    'ethics-assessment',
    'general',
  ],
  'join-date': ['model-post', ...honours, 'general'],
  'full-member-date': ['general'],
  'signed-date': [...signed, 'general'],
  'born-before-joining': ['model-post', ...honours, 'general'],
  'joined-before-full': ['general'],
  'joining-age': ['model-post', ...honours, 'general'],
  probation: ['general'],
  'pledge-item': ['leader-pledge', 'organisation-pledge', 'pledge-progress'],
  'pledge-deadline': pledges,
  'pledge-person': pledges,
  'pledge-measure': signed,
  'pledge-vague': pledges,
  'pledge-repeated': pledges,
  'pledge-copies': pledges,
  'pledge-length': pledges,
  'pledge-items': signed,
  publicity: signed,
  'self-grade-option': ['pledge-progress', 'ethics-assessment'],
  'summary-copies': ['ethics-assessment'],
  'summary-length': ['ethics-assessment'],
  'deadline-in-campaign': signed,
  'excellent-share': ['ballot-summary'],
  'same-person': honours,
};

/** Grades that other forms write in other words: a pledge is kept 好 or 满意 as well as 优秀. */
const forPeople = new Set(['self-grade-option']);

/**
 * The same uses for the other forms, each by itself: what an office writes in the place of a use, or turns off, for one of the two
 * forms leaves these as they are.
 */
export function usesElsewhere(uses: readonly CheckUseInput[]): CheckUseInput[] {
  return uses.flatMap((use) => {
    const formTypeIds = elsewhere[use.id];
    return formTypeIds
      ? [
          {
            ...use,
            id: `${use.id}-elsewhere`,
            name: `${use.name}（其他表单）`,
            formTypeIds: [...formTypeIds],
            ...(forPeople.has(use.id) ? { worst: 'review' as const } : {}),
          },
        ]
      : [];
  });
}
