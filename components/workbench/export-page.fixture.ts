import { checkedTemplate, triedTemplate } from '#tests/fixtures/workbench-views.ts';
import type { ExportPageProps } from './ExportPage.tsx';

/** What the page has asked for. */
export const log: unknown[][] = [];

/** Writes down what a view asks for. */
function noted<Name extends string>(name: Name): (...args: unknown[]) => void {
  return (...args) => log.push([name, ...args.filter((arg) => !(arg instanceof Event))]);
}

/** The export page with a template that was tried. */
export const exportProps: ExportPageProps = {
  forms: [{ id: 'member-pledge', title: '党员公开承诺书' }],
  formId: 'member-pledge',
  people: [{ id: 'r1', name: '王样一', organisation: '样例小学' }],
  asPeople: false,
  several: 0,
  picked: new Set(['r1']),
  template: triedTemplate,
  actions: {
    onFile: noted('file'),
    onSheet: noted('sheet'),
    onPlace: noted('place'),
    onMap: noted('map'),
    onRequired: noted('required'),
    onWord: noted('word'),
    onDate: noted('date'),
    onTakeOver: noted('takeOver'),
    onStartOver: noted('startOver'),
    onOtherForm: noted('otherForm'),
    onSetting: noted('setting'),
    onFileName: noted('fileName'),
    onCancel: noted('cancel'),
    onContract: noted('contract'),
    onDateFormat: noted('dateFormat'),
    onReplaceSamples: noted('replaceSamples'),
    onExtend: noted('extend'),
    onInsertRows: noted('insertRows'),
    onPurpose: noted('purpose'),
    onInsist: noted('insist'),
    onSimulate: noted('simulate'),
    onSave: noted('save'),
  },
  own: {
    layouts: [],
    layoutKey: '',
    layout: undefined,
    format: 'xlsx',
    encoding: 'utf-8',
    lacking: [],
    replace: {},
    full: false,
    purpose: '',
    fileName: '{表单}',
    names: { names: ['党员公开承诺书.xlsx'], unknown: [], changed: false },
    progress: undefined,
    onLayout: noted('layout'),
    onFormat: noted('format'),
    onEncoding: noted('encoding'),
    onReplace: noted('replace'),
    onFull: noted('full'),
    onPurpose: noted('purpose'),
    onFileName: noted('ownName'),
    onSave: noted('saveSummary'),
    onCancel: noted('cancelOwn'),
  },
  checked: {
    rows: [],
    pending: undefined,
    undo: undefined,
    onRemove: noted('remove'),
    onExport: noted('export'),
    onFile: noted('checkedFile'),
    onReplacing: noted('replacing'),
    onImport: noted('importChecked'),
    onCancelImport: noted('cancelImport'),
  },
  shown: (_path, text) => text,
  busy: false,
  answers: {},
  onForm: noted('form'),
  onPicked: noted('picked'),
};
/** Nothing to complain of. */
export const faultless = {
  ...triedTemplate.result,
  sensitive: false,
  short: [],
  readings: [{ contractId: 'ruoyi', title: '若依', differences: [] }],
};

/** Everything that the export page may have to say at once. */
export const correctedExport: ExportPageProps = {
  ...exportProps,
  template: {
    ...triedTemplate,
    known: {
      is: 'drifted',
      at: '2016/5/3 08:00',
      drift: {
        checked: { ...checkedTemplate, title: '旧模板.xlsx' },
        gone: ['备用'],
        fresh: ['新列'],
        moved: [],
        placed: true,
      },
    },
    words: [
      {
        column: 'A',
        header: '学历',
        path: 'education',
        value: '大学本科',
        parent: '区属',
        key: '区属 › 大学本科',
        records: 2,
        words: ['本科', '其他'],
        suggested: '本科',
      },
      {
        column: 'A',
        header: '学历',
        path: 'education',
        value: '电大',
        key: '电大',
        records: 3,
        words: ['本科', '其他'],
        confirmed: null,
      },
    ],
    outdated: true,
    wrong: ['maxRows'],
    progress: 0.5,
    result: {
      ...triedTemplate.result,
      files: [
        { rows: 1, bytes: 2048 },
        { rows: 1, bytes: 2048 },
      ],
      dense: [{ name: 'xl/worksheets/sheet1.xml', times: 200 }],
      notes: [{ code: 'template.signatureBroken', params: {} }],
      readings: [...triedTemplate.result.readings, { contractId: 'other', title: '其他', differences: [] }],
    },
    names: { names: ['一.xlsx', '二.xlsx'], unknown: ['姓名'], changed: true },
  },
  own: {
    ...exportProps.own,
    format: 'portalCsv',
    encoding: 'gbk',
    full: true,
    lacking: [{ character: '䶮', count: 2, cell: 'A2', header: '姓名', name: '甲䶮一' }],
  },
  checked: {
    ...exportProps.checked,
    rows: [
      {
        id: 'c1',
        title: '旧模板.xlsx',
        form: '党员公开承诺书',
        sheet: '导入',
        filled: 1,
        columns: 2,
        contract: '',
        at: '2016/5/3 08:00',
        conflicts: 1,
      },
    ],
  },
};
