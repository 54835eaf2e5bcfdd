import type { Payload } from '#core/model/event.ts';

export const id = '3f1c2a54-8a55-4c0e-9d0b-0d6a1d3c7e11';

/** How a template and a sheet are read, as the journal has it. */
export const template = {
  kind: 'template.put',
  template: {
    id,
    title: '模板.xlsx',
    formTypeId: 'member-pledge',
    sheet: '导入',
    headerRow: 1,
    headerRows: 1,
    firstDataRow: 2,
    columns: [
      { column: 'A', header: '姓名', path: 'name', required: true },
      { column: 'B', header: '备用', path: null, required: false },
    ],
    dateFormat: 'yyyy-MM-dd',
  },
} as const satisfies Payload;
export const layout = {
  kind: 'layout.put',
  kept: {
    id,
    layout: {
      headers: ['姓名', '得分', '单位'],
      formId: 'member-pledge',
      columns: [
        { header: '得分', nth: 0, path: null },
        { header: '单位', nth: 0, path: 'phone' },
      ],
    },
  },
} as const satisfies Payload;
export const unlaid: Payload = { kind: 'layout.removed', layoutId: id };
