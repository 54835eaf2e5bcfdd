import type { FieldId } from '../model/values.ts';

/**
 * Names under which other systems keep the fields of the dictionary, compared without case, `_` and `-`. A word that
 * may as well mean another field is not here: `jobTitle` is 职务 in one system and 职称 in the next.
 */
const USUAL_NAMES: Readonly<Record<FieldId, readonly string[]>> = {
  name: ['fullName', 'realName', 'personName', 'xingming', 'xm'],
  gender: ['sex', 'xingbie', 'xb'],
  ethnicity: ['nation', 'nationality', 'ethnic', 'ethnicGroup', 'minzu', 'mz'],
  idNumber: ['idCard', 'idCardNo', 'idCardNumber', 'idNo', 'identityCard', 'identityNumber', 'sfzh'],
  birthDate: ['birthday', 'birth', 'dateOfBirth', 'dob', 'csrq'],
  nativePlace: ['jiguan', 'origin'],
  education: ['educationLevel', 'edu', 'xueli', 'xl'],
  politicalStatus: ['politics', 'political', 'politicalOutlook', 'politicsStatus', 'zzmm'],
  joinPartyDate: ['joinDate', 'partyDate', 'joinPartyTime', 'dateJoinedParty', 'rdsj', 'rdrq'],
  fullMemberDate: ['fullMemberTime', 'regularDate', 'formalDate', 'zzsj', 'zzrq'],
  partyBranch: ['branch', 'branchName', 'partyBranchName', 'dzb'],
  workUnit: ['unit', 'unitName', 'workplace', 'organization', 'organisation', 'school', 'schoolName', 'gzdw'],
  department: ['dept', 'deptName', 'departmentName'],
  post: ['duty', 'position', 'job', 'zhiwu', 'zw'],
  title: ['professionalTitle', 'zhicheng', 'zc'],
  employeeNumber: [
    'employeeNo',
    'employeeId',
    'staffNo',
    'staffNumber',
    'jobNumber',
    'workNo',
    'gonghao',
    'gh',
  ],
  phone: ['mobile', 'mobilePhone', 'phoneNumber', 'tel', 'telephone', 'cellphone', 'contact', 'lxdh', 'sjh'],
  email: ['emailAddress', 'mail', 'mailbox'],
  awards: ['honors', 'honours', 'rewards', 'rewardsAndPunishments'],
  remark: ['remarks', 'note', 'notes', 'memo', 'comment', 'bz'],
};

/** Name without case, `_`, `-` and blanks → the field it usually means. */
const byName = new Map(
  Object.entries(USUAL_NAMES).flatMap(([id, names]) => names.map((name) => [bareKey(name), id] as const)),
);

export function bareKey(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}

/** The dictionary's id for a name that other systems use; `undefined` where there is none. */
export function usualField(key: string): FieldId | undefined {
  return byName.get(bareKey(key));
}
