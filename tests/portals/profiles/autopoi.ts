import { ImportProfile } from '#core/model/import-contract.ts';

const day = { type: 'date', dateFormat: 'yyyy-MM-dd' } as const;

/** One person per row: the first three pledges stand as numbered columns. */
const pledges = [1, 2, 3].flatMap((number) => {
  const row = `pledges[${number - 1}]`;
  return [
    { header: `承诺事项${number}`, path: `${row}.item`, required: number === 1 },
    { header: `措施${number}`, path: `${row}.measure` },
    { header: `时限${number}`, path: `${row}.deadline`, ...day },
    { header: `责任人${number}`, path: `${row}.person` },
  ];
});

/** The sample portal's 党员公开承诺书 as its `@Excel` annotations would have it: one title row, codes as on its page. */
export default ImportProfile.parse({
  id: 'sample-autopoi-member-pledge',
  title: '样例平台（JeecgBoot）· 党员公开承诺书导入',
  contractId: 'autopoi',
  titleRows: 1,
  columns: [
    { header: '姓名', path: 'name', required: true },
    { header: '性别', path: 'gender', dictionary: { 男: '1', 女: '2' } },
    { header: '民族', path: 'ethnicity' },
    { header: '出生日期', path: 'birthDate', ...day },
    { header: '公民身份号码', path: 'idNumber' },
    {
      header: '学历',
      path: 'education',
      dictionary: {
        博士研究生: '1',
        硕士研究生: '2',
        大学本科: '3',
        大学专科: '4',
        中专: '5',
        高中: '6',
        初中: '7',
      },
    },
    {
      header: '政治面貌',
      path: 'politicalStatus',
      dictionary: { 中共党员: '01', 中共预备党员: '02', 共青团员: '03', 群众: '13' },
    },
    { header: '入党时间', path: 'joinPartyDate', ...day },
    { header: '所属党组织', path: 'partyBranch', required: true },
    { header: '单位名称', path: 'workUnit' },
    { header: '所在部门', path: 'department' },
    { header: '职务', path: 'post' },
    { header: '手机号码', path: 'phone' },
    {
      header: '承诺人类别',
      path: 'pledgerRole',
      dictionary: { 学校领导班子: '1', 党政正职: '2', 班子成员: '3', 中层干部: '4', 党员: '5' },
    },
    ...pledges,
    { header: '承诺日期', path: 'signedOn', ...day },
    { header: '备注', path: 'remark' },
  ],
});
