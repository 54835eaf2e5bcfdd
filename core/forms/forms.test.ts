import { describe, expect, it } from 'vitest';
import { normaliseLabel } from '../matching/label.ts';
import type { Field, FieldOption, FormType } from '../model/form-type.ts';
import democraticReview from './democratic-review.ts';
import { dictionary } from './dictionary.ts';
import { completeForm } from './complete.ts';
import general from './general.ts';
import memberPledge from './member-pledge.ts';

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

/** Every spelling that more than one owner claims, with its owners. */
function shared(owners: readonly { id: string; spellings: string[] }[]): [string, string[]][] {
  const bySpelling = new Map<string, string[]>();
  for (const { id, spellings } of owners) {
    for (const spelling of spellings.map(normaliseLabel)) {
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), id]);
    }
  }
  return [...bySpelling].filter(([, ids]) => ids.length > 1);
}

const optionSpellings = (option: FieldOption) => ({
  id: option.value,
  spellings: [option.value, ...option.aliases],
});

describe.each([
  memberPledge,
  democraticReview,
  general,
  ...[memberPledge, democraticReview].map(completeForm),
])('$title', (form) => {
  it('gives each label and alias to one field, and among the columns of rows to one column', () => {
    const scopes = [form.fields, ...form.fields.map((field) => field.columns ?? [])];
    for (const scope of scopes) {
      const owners = scope.map(({ id, label, aliases }) => ({ id, spellings: [label, ...aliases] }));
      expect(shared(owners)).toEqual([]);
    }
  });

  it('gives each spelling of an option to one option only', () => {
    for (const field of form.fields) {
      expect(shared((field.options ?? []).map(optionSpellings)), field.id).toEqual([]);
    }
  });

  it('has each field id once, options where there is a choice, and columns where there are rows', () => {
    expect(new Set(form.fields.map((field) => field.id)).size).toBe(form.fields.length);
    for (const field of form.fields) {
      expect(field.options !== undefined, field.id).toBe(field.type === 'choice' || field.type === 'choices');
      expect(field.columns !== undefined, field.id).toBe(field.type === 'rows');
    }
  });
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

it('completes a form with what is known beyond it, and never under a name of its own', () => {
  const whole = completeForm(memberPledge);
  expect(whole.fields.slice(0, memberPledge.fields.length)).toEqual(memberPledge.fields);
  const ids = whole.fields.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['degree', 'workStartDate', 'selfGrade', 'ratings', 'extra']));
  expect(new Set(ids).size).toBe(ids.length);
});
