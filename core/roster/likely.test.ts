import { expect, it } from 'vitest';
import type { FormType } from '../model/form-type.ts';
import { likelyForm, likelyForms } from './likely.ts';

const form = (id: string, title: string, titleAliases: string[] = []): FormType => ({
  id,
  title,
  titleAliases,
  subjectKind: 'person',
  group: 'pledge',
  source: '',
  fields: [],
});
const LONG = `关于在全市中小学深入开展“牢记使命担当、弘扬高尚师德”主题实践活动暨专项整治工作的承诺登记表`;
const card = form('card', '家校共育承诺卡');
const sheet = form('sheet', '家校共育登记表', ['家校共育承诺卡']);
const long = form('long', LONG);
/** All of them have the same columns. */
const columnsWith = (one: FormType | undefined) =>
  one ? [{ path: 'name' }, { path: 'banji' }] : [{ path: 'name' }];
const idsBy = (...titles: string[]) =>
  likelyForms([card, sheet, long], columnsWith, titles).map(({ id }) => id);

it('names the forms that fit alike, and takes none of them', () => {
  expect(idsBy('汇总')).toEqual(['card', 'sheet', 'long']);
  expect(likelyForm([card, sheet, long], columnsWith, ['汇总'])).toBeUndefined();
});

it('goes by the full title of one form, however long it is and whoever else goes by it too', () => {
  expect(idsBy('家校共育承诺卡')).toEqual(['card']);
  expect(idsBy(LONG)).toEqual(['long']);
  // Within other words the second name of the other form is as good.
  expect(idsBy('2026年家校共育承诺卡汇总')).toEqual(['card', 'sheet']);
});

it('takes no sentence for a title', () => {
  expect(idsBy(`请各校于六月底前把${'填好的、核对过的、'.repeat(4)}家校共育登记表报送`)).toHaveLength(3);
});
