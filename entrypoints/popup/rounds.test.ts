import { describe, expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { JiannuoError } from '#core/errors.ts';
import { control, page } from '#core/matching/described.fixture.ts';
import { planFill } from '#core/matching/plan.ts';
import type {
  DescribedControl,
  DescribedPage,
  FieldOutcome,
  FillReport,
  PlannedWrite,
} from '#core/model/page.ts';
import type { Values } from '#core/model/values.ts';
import { runRounds } from './rounds.ts';

const VERIFIED: FieldOutcome = { state: 'verified' };
const values: Values = {
  name: '王试样',
  gender: '男',
  phone: '13900000000',
  pledges: ['甲', '乙', '丙'].map((item) => ({ item, measure: `${item}的措施` })),
};

/** A page in memory: what it shows now, and what a write or press does to it. */
class Portal {
  controls: DescribedControl[];
  document = 'first';
  frames: DescribedPage[] = [];
  readonly written: string[] = [];
  readonly pressed: string[] = [];
  onWrite: (write: PlannedWrite) => FieldOutcome = () => VERIFIED;
  onPress: () => FieldOutcome = () => VERIFIED;
  glances = 0;
  onGlance: () => void = () => undefined;

  constructor(controls: DescribedControl[]) {
    this.controls = controls;
  }

  pages() {
    const adder = this.controls.filter((each) => each.row).map(({ ref }) => ref);
    const columns = ['承诺事项', '具体措施'];
    const acts = [
      { ref: 'f0:a0', kind: 'addRow' as const, label: '增加一行', section: [], columns, controls: adder },
    ];
    return [page([...this.controls], { acts, document: this.document }), ...this.frames];
  }

  set(ref: string, change: Partial<DescribedControl>): void {
    this.controls = this.controls.map((each) => (each.ref === ref ? { ...each, ...change } : each));
  }

  fill = async (writes: readonly PlannedWrite[]): Promise<FillReport> => {
    const fields = writes.map((write) => {
      this.written.push(write.path);
      const outcome = this.onWrite(write);
      if (outcome.state === 'verified') this.set(write.ref, { value: write.next });
      const { ref, path, now, next } = write;
      return { ref, path, label: write.label.text, old: now, new: next, outcome, ms: 1 };
    });
    return { fields, clicks: [], ms: 1 };
  };

  act = async () => {
    this.pressed.push('增加一行');
    return { outcome: this.onPress(), clicks: ['button 增加一行'], held: [] };
  };

  glance = async () => {
    this.glances += 1;
    this.onGlance();
    return this.pages();
  };
}

async function run(portal: Portal, tickActs = false, record = values) {
  const plan = planFill(portal.pages(), memberPledge, record);
  const acts = (plan.acts ?? []).map((act) => ({ ...act, ticked: tickActs }));
  const came: string[] = [];
  const { report, stopped } = await runRounds({
    client: portal,
    formType: memberPledge,
    values: record,
    plan: { ...plan, acts },
    pages: portal.pages(),
    settle: async () => undefined,
    readPage: async () => ({ url: '', title: '', pages: portal.pages(), foreignFrames: 0, ms: 0 }),
    assertSubject: async () => undefined,
    onField: () => undefined,
    onAct: () => undefined,
    onWrites: (writes) => came.push(...writes.map(({ path }) => path)),
  });
  const outcomes = Object.fromEntries(
    report.fields.map(({ path, outcome }) => [path, outcome.state === 'verified' ? 'ok' : outcome.reason]),
  );
  return { report, stopped, outcomes, came };
}

const gender = () => control('性别', { kind: 'select', options: ['请选择', '男', '女'] });

describe('after a choice', () => {
  test('a field that has come is filled, and one that was typed into is not', async () => {
    const portal = new Portal([gender()]);
    portal.onWrite = ({ path }) => {
      if (path === 'gender') portal.controls.push(control('联系电话'), control('职务', { value: '班主任' }));
      return VERIFIED;
    };
    const { came, outcomes } = await run(portal, false, { ...values, post: '教师' });
    expect(came).toEqual(['phone']);
    expect(outcomes).toEqual({ gender: 'ok', phone: 'ok' });
  });

  test('options that come late are waited for', async () => {
    const phone = control('联系电话', { disabled: true });
    const portal = new Portal([gender(), phone]);
    portal.onGlance = () => {
      // Looks before that: whose form it is, then for the options.
      if (portal.written.includes('gender') && portal.glances > 5) portal.set(phone.ref, { disabled: false });
    };
    const { outcomes } = await run(portal);
    expect(outcomes).toEqual({ gender: 'ok', phone: 'ok' });
  });

  test('what an answer of the portal will hardly change is not waited for', async () => {
    const portal = new Portal([
      gender(),
      control('联系电话', { readOnly: true }),
      control('所在党支部', { disabled: true, value: '第一支部' }),
      control('民族', { kind: 'select', options: ['请选择', '满族', '回族'] }),
    ]);
    await run(portal, false, { ...values, partyBranch: '第二支部', ethnicity: '汉族' });
    expect(portal.glances).toBe(1);
  });

  test('a list that gets its options by the choice is waited for and filled', async () => {
    const list = control('民族', { kind: 'select', options: ['请选择'] });
    const portal = new Portal([gender(), list]);
    portal.onGlance = () => {
      if (portal.written.includes('gender') && portal.glances > 5)
        portal.set(list.ref, { options: ['请选择', '汉族', '满族'] });
    };
    const { outcomes } = await run(portal, false, { ...values, ethnicity: '汉族' });
    expect(outcomes).toEqual({ gender: 'ok', ethnicity: 'ok' });
  });

  test('only a page that went away is passed over while options are waited for', async () => {
    const portal = new Portal([gender(), control('联系电话', { disabled: true })]);
    portal.onGlance = () => {
      throw new JiannuoError('page.gone');
    };
    expect((await run(portal)).stopped).toBeUndefined();
    const error = new JiannuoError('page.failed', { detail: 'no' });
    const broken = new Portal([gender(), control('联系电话', { disabled: true })]);
    broken.onGlance = () => {
      throw error;
    };
    const { stopped, outcomes } = await run(broken);
    expect(stopped).toBe(error);
    expect(outcomes).toEqual({ gender: 'ok' });
  });

  test('what the choice has emptied is filled again, once', async () => {
    const name = control('姓名');
    const portal = new Portal([name, gender()]);
    portal.onWrite = ({ path }) => {
      if (path === 'gender') portal.set(name.ref, { value: '' });
      return VERIFIED;
    };
    expect((await run(portal)).outcomes).toEqual({ name: 'ok', gender: 'ok' });
    expect(portal.written).toEqual(['name', 'gender', 'name']);
  });

  test('what the page empties again and again is told', async () => {
    const name = control('姓名');
    const portal = new Portal([name, gender()]);
    const fill = portal.fill;
    portal.fill = async (writes) => {
      const report = await fill(writes);
      portal.set(name.ref, { value: '' });
      return report;
    };
    expect((await run(portal)).outcomes).toEqual({ name: 'changedAfterwards', gender: 'ok' });
    expect(portal.written.filter((path) => path === 'name')).toHaveLength(2);
  });

  test('a page that goes on bringing fields is left to the user', async () => {
    const labels = ['联系电话', '民族', '职务', '部门', '工作单位'];
    const portal = new Portal([control('姓名')]);
    portal.onWrite = () => {
      const label = labels.shift();
      if (label) portal.controls.push(control(label));
      return VERIFIED;
    };
    const more = { ethnicity: '汉族', post: '教师', department: '教务处', workUnit: '样例小学' };
    await run(portal, false, { ...values, ...more });
    expect(portal.written).toHaveLength(4);
  });
});

describe('another document', () => {
  test('in the place of the page ends the run: nothing is filled into it', async () => {
    const portal = new Portal([control('姓名')]);
    portal.onWrite = () => {
      portal.document = 'another';
      portal.controls = [control('姓名'), control('联系电话')];
      return VERIFIED;
    };
    const { stopped, outcomes } = await run(portal);
    expect(stopped).toMatchObject({ code: 'page.gone' });
    expect(outcomes).toEqual({ name: 'ok' });
    expect(portal.written).toEqual(['name']);
  });

  test('in one of its frames is left alone', async () => {
    const portal = new Portal([control('姓名')]);
    portal.frames = [page([], { frame: 3, document: 'before' })];
    portal.onWrite = () => {
      portal.frames = [page([control('联系电话', { ref: 'f3:c1' })], { frame: 3, document: 'after' })];
      return VERIFIED;
    };
    const { stopped } = await run(portal);
    expect(stopped).toBeUndefined();
    expect(portal.written).toEqual(['name']);
  });
});

function row(index: number): DescribedControl[] {
  const at = { row: { table: 't0', index } };
  return [control('承诺事项', at), control('具体措施', at)];
}

describe('an act', () => {
  test('that is not ticked is not pressed', async () => {
    const portal = new Portal(row(0));
    await run(portal);
    expect(portal.pressed).toEqual([]);
  });

  test('is pressed as often as rows are missing, and the rows are filled', async () => {
    const portal = new Portal(row(0));
    portal.onPress = () => {
      portal.controls.push(...row(portal.pressed.length));
      return VERIFIED;
    };
    const { report, outcomes } = await run(portal, true);
    expect(report.acts).toMatchObject([{ label: '增加一行', times: 2, done: 2, outcome: VERIFIED }]);
    expect(report.clicks).toEqual(['button 增加一行', 'button 增加一行']);
    expect(Object.keys(outcomes)).toHaveLength(6);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['ok']));
  });

  test('that brings nothing is not pressed again, and what it brought before is filled', async () => {
    const portal = new Portal(row(0));
    portal.onPress = () => {
      if (portal.pressed.length > 1) return { state: 'failed', reason: 'actNothing', params: {} };
      portal.controls.push(...row(1));
      return VERIFIED;
    };
    const { report, outcomes, stopped } = await run(portal, true);
    expect(report.acts).toMatchObject([{ done: 1, outcome: { reason: 'actNothing' } }]);
    expect(Object.keys(outcomes)).toHaveLength(4);
    expect(stopped).toBeUndefined();
  });

  test('that opens a dialog ends the run: nothing is filled into the dialog', async () => {
    const portal = new Portal(row(0));
    portal.onPress = () => {
      portal.controls = [control('联系电话')];
      return { state: 'failed', reason: 'actOpensDialog', params: {} };
    };
    const { stopped } = await run(portal, true);
    expect(stopped).toMatchObject({ code: 'page.actElsewhere' });
    expect(portal.written).not.toContain('phone');
  });
});
