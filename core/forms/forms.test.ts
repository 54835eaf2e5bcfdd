import { expect, it } from 'vitest';
import type { Field, FieldOption, FormType } from '../model/form-type.ts';
import ballotSummary from './ballot-summary.ts';
import { besideScales, voteScales } from './ballots.ts';
import democraticReview from './democratic-review.ts';
import { dictionary } from './dictionary.ts';
import { completeForm } from './complete.ts';
import excellentMember from './excellent-member.ts';
import general from './general.ts';
import memberPledge from './member-pledge.ts';
import pledgeProgress from './pledge-progress.ts';

type Labelled = Pick<Field, 'id' | 'label' | 'aliases'>;

function labelled(form: FormType): Labelled[] {
  return form.fields.flatMap((field) => [
    field,
    ...(field.columns ?? []).map(({ id, label, aliases }) => ({ id: `${field.id}[].${id}`, label, aliases })),
  ]);
}

function fieldIds(form: FormType): string[] {
  return labelled(form).map((field) => field.id);
}

const optionSpellings = (option: FieldOption) => ({
  id: option.value,
  spellings: [option.value, ...option.aliases],
});

it('keeps grades, honours and other scales apart', () => {
  for (const id of ['selfGrade', 'branchGrade']) {
    const options = democraticReview.fields.find((field) => field.id === id)?.options ?? [];
    expect(options.map((option) => option.value)).toEqual(['优秀', '合格', '基本合格', '不合格']);
    const spellings = options.flatMap((option) => optionSpellings(option).spellings);
    for (const stranger of ['优秀党员', '优秀共产党员', '优', '良', '称职', '合格党员']) {
      expect(spellings).not.toContain(stranger);
    }
  }
});

it('keeps the post in the branch apart from the post at work', () => {
  expect(dictionary.post.aliases).not.toContain('党内职务');
});

it('knows the 56 ethnic groups with and without 族', () => {
  const options = dictionary.ethnicity.options ?? [];
  const groups = options.filter(({ value }) => value.endsWith('族'));
  expect(groups).toHaveLength(56);
  expect(new Set(groups.map(({ value }) => value)).size).toBe(56);
  expect(groups.find(({ value }) => value === '汉族')?.aliases).toEqual(['汉']);
});

it('masks ID number and phone in both forms', () => {
  for (const form of [memberPledge, democraticReview]) {
    const sensitive = form.fields.filter((field) => field.sensitive).map((field) => field.id);
    expect(sensitive).toContain('idNumber');
  }
  expect(memberPledge.fields.find((field) => field.id === 'phone')?.sensitive).toBe(true);
});

it('has the fields that checks, portals and templates speak of', () => {
  expect(fieldIds(memberPledge)).toEqual([
    'name',
    'gender',
    'ethnicity',
    'birthDate',
    'idNumber',
    'education',
    'politicalStatus',
    'joinPartyDate',
    'partyBranch',
    'workUnit',
    'department',
    'post',
    'phone',
    'pledgerRole',
    'pledges',
    'pledges[].item',
    'pledges[].measure',
    'pledges[].deadline',
    'pledges[].person',
    'pledgeText',
    'submitTo',
    'signedOn',
    'branchOpinion',
    'approvedOn',
    'publicityRoutes',
    'publicityFrom',
    'publicityTo',
    'remark',
  ]);
  expect(fieldIds(democraticReview)).toEqual([
    'name',
    'gender',
    'birthDate',
    'ethnicity',
    'idNumber',
    'education',
    'joinPartyDate',
    'fullMemberDate',
    'partyBranch',
    'workUnit',
    'post',
    'reviewYear',
    'selfSummary',
    'selfGrade',
    'meetingOn',
    'ballotsExpected',
    'ballotsPresent',
    'ballotsIssued',
    'ballotsReturned',
    'ballotsValid',
    'votesExcellent',
    'votesQualified',
    'votesBasic',
    'votesUnqualified',
    'branchGrade',
    'branchOpinion',
    'superiorOpinion',
    'awards',
    'remark',
  ]);
});

it('counts the votes of every step of every scale, and of what may be said beside it', () => {
  const labels = ballotSummary.fields.map(({ label }) => label);
  const steps = [...voteScales.flatMap((scale) => scale.steps), ...besideScales];
  expect(labels).toEqual(expect.arrayContaining(steps.map((step) => `${step}票数`)));
  for (const { steps: all, optional } of voteScales) if (optional) expect(all).toContain(optional);
});

function columns(form: FormType): string[] | undefined {
  return form.fields.find(({ id }) => id === 'pledges')?.columns?.map(({ id }) => id);
}

it('has pledge rows with the columns of each form, and all of them where any form may be meant', () => {
  expect(columns(memberPledge)).toEqual(['item', 'measure', 'deadline', 'person']);
  expect(columns(pledgeProgress)).toEqual(expect.arrayContaining(['item', 'progress', 'doneOn', 'verdict']));
  expect(columns(general)).toEqual(expect.arrayContaining(columns(pledgeProgress) ?? []));
});

it('has each opinion of the chain with who signed it and when', () => {
  const ids = fieldIds(excellentMember);
  for (const id of ['branchOpinion', 'generalBranchOpinion', 'committeeOpinion', 'superiorOpinion']) {
    expect(ids).toEqual(expect.arrayContaining([id, `${id}By`, `${id}On`]));
  }
  const order = ['branchOpinion', 'generalBranchOpinion', 'committeeOpinion', 'superiorOpinion'].map((id) =>
    ids.indexOf(id),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

it('completes a form with what is known beyond it, and never under a name of its own', () => {
  const whole = completeForm(memberPledge);
  expect(whole.fields.slice(0, memberPledge.fields.length)).toEqual(memberPledge.fields);
  const ids = whole.fields.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['degree', 'workStartDate', 'selfGrade', 'ratings', 'extra']));
  expect(new Set(ids).size).toBe(ids.length);
});
