import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const pledgePaths = ['pledges[].item', 'pledges[].measure', 'pledgeText'];

/** The forms' own checks, and what the speech asks of members, party workers and organisations, each on its own form. It gives no dates, routes or days of publicity. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'coverage-pledge',
    name: '承诺覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: pledgePaths, setId: `${packId}/five-lead` },
  },
  {
    id: 'coverage-summary',
    name: '总结覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/five-lead` },
  },
  {
    id: 'coverage-excellent-member',
    name: '优秀共产党员事迹覆盖五带头',
    checkId: 'coverage',
    formTypeIds: ['excellent-member'],
    params: { paths: ['mainDeeds', 'recommendReason'], setId: `${packId}/five-lead` },
  },
  {
    id: 'coverage-excellent-worker',
    name: '优秀党务工作者事迹覆盖五个强',
    checkId: 'coverage',
    formTypeIds: ['excellent-worker'],
    params: { paths: ['mainDeeds', 'recommendReason'], setId: `${packId}/five-strong` },
  },
  {
    id: 'coverage-organisation',
    name: '先进基层党组织事迹覆盖五个好',
    checkId: 'coverage',
    formTypeIds: ['advanced-organisation'],
    params: { paths: ['organisationProfile', 'mainDeeds', 'recommendReason'], setId: `${packId}/five-good` },
  },
  {
    id: 'coverage-organisation-pledge',
    name: '党组织承诺覆盖五个好',
    checkId: 'coverage',
    formTypeIds: ['organisation-pledge'],
    params: { paths: pledgePaths, setId: `${packId}/five-good` },
  },
  // Of party workers only: an office turns it on where it checks their forms by themselves.
  {
    id: 'coverage-party-worker',
    name: '党务工作者的五个强',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: pledgePaths, setId: `${packId}/five-strong` },
    enabled: false,
  },
];
