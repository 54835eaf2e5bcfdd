import type { RulesInput } from '../../model/pack.ts';
import { checks } from './checks.ts';
import { comments } from './comments.ts';
import { exports } from './exports.ts';
import { parameters } from './parameters.ts';
import { sets } from './sets.ts';
import { citeIn, packId, readOn } from './source.ts';
import { grades } from './grades.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.1.0',
  title: '通用标准包（承诺、评议、测评、考核、推荐）',
  issuer: '践诺',
  source: { file: '', title: '公开文件与通行做法', readOn },
  parameters,
  sets,
  // Without dates: an office's own pack gives the stage of this id those of its campaign.
  stages: [{ id: 'campaign', name: '本次活动', tasks: [], citation: citeIn('practice')('活动起止由单位定') }],
  routes: [],
  checks,
  grades,
  comments,
  exports,
};

export default rules;
