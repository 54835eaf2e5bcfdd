import type { CheckDefinition } from '../../core/checks/check.ts';
import { checkRecord } from '../../core/engine/check-record.ts';
import democraticReview from '../../core/forms/democratic-review.ts';
import memberPledge from '../../core/forms/member-pledge.ts';
import type { Finding, Outcome } from '../../core/model/finding.ts';
import { type CheckUse, Pack, type PackInput } from '../../core/model/pack.ts';
import type { Values } from '../../core/model/values.ts';
import type { LabelledForm, LabelledPledge, Truth } from './schema.ts';
import type { Answer } from './tally.ts';

/** What is measured: every check, and the packs by id. */
export interface House {
  checks: readonly CheckDefinition[];
  packs: ReadonlyMap<string, Pack>;
}

const SEVERITY: readonly Outcome[] = ['na', 'pass', 'review', 'fail', 'error'];

/** What a use says of a form as a whole: the worst of its findings. */
function worstOf(findings: readonly Finding[]): Outcome {
  const worst = Math.max(0, ...findings.map(({ outcome }) => SEVERITY.indexOf(outcome)));
  return SEVERITY[worst] ?? 'na';
}

const path = 'pledges[].item';
const slots = (need: string) => ({ checkId: 'pledge-slots', params: { rows: 'pledges', needs: [need] } });

/** The checks that answer the questions which a pledge is labelled with, none held at `review`. */
const uses: Readonly<Record<keyof LabelledPledge['truth'], { checkId: string; params: CheckUse['params'] }>> =
  {
    quantity: slots('quantity'),
    deadline: slots('deadline'),
    person: slots('person'),
    measure: slots('measure'),
    vague: { checkId: 'vague', params: { path } },
    placeholder: { checkId: 'placeholders', params: { path } },
    relativeChange: { checkId: 'relative-change', params: { path } },
    dailyDuty: { checkId: 'daily-duty', params: { path } },
    inStage: { checkId: 'deadline-in-stage', params: { path, reference: 'signedOn', stageId: 'stage' } },
    // No form has a field for 分管工作; any field will do.
    duty: { checkId: 'duty-match', params: { path, role: 'post', inCharge: 'remark' } },
  };

export function truthsOf(pledge: LabelledPledge): [question: keyof typeof uses, truth: Truth][] {
  return Object.entries(pledge.truth) as [keyof typeof uses, Truth][];
}

function packFor(pledge: LabelledPledge): Pack {
  const { from, to } = pledge.stage;
  const citation = { document: '示例', section: '示例', readOn: pledge.stage.signedOn };
  return Pack.parse({
    id: 'labelled',
    version: '1',
    title: '示例',
    issuer: '示例',
    source: { file: '示例', title: '示例', readOn: pledge.stage.signedOn },
    parameters: [],
    sets: [],
    stages: [{ id: 'stage', name: '示例阶段', from, to, tasks: [], citation }],
    routes: [],
    provisions: [],
    notes: [],
    checks: truthsOf(pledge).map(([id]) => ({ id, formTypeIds: [memberPledge.id], ...uses[id] })),
  } satisfies PackInput);
}

/** The whole pledge stands in the cell of the item, as in a table with one column. */
function valuesOf(pledge: LabelledPledge): Values {
  return {
    pledges: [{ item: pledge.text }],
    signedOn: pledge.stage.signedOn,
    ...(pledge.role === undefined ? {} : { post: pledge.role }),
    ...(pledge.inCharge === undefined ? {} : { remark: pledge.inCharge }),
  };
}

/** What the checks say of one pledge, question by question. */
export function askPledge(pledge: LabelledPledge, { checks }: House): Answer[] {
  const { findings } = checkRecord({
    pack: packFor(pledge),
    formType: memberPledge,
    values: valuesOf(pledge),
    today: pledge.stage.signedOn,
    checks,
  });
  return truthsOf(pledge).map(([question, truth]) => ({
    question,
    itemId: pledge.id,
    kind: `${pledge.style}/${pledge.kind}`,
    truth,
    said: worstOf(findings.filter(({ useId }) => useId === question)),
  }));
}

/** Which criteria the check `coverage` sees in one pledge. One that is not spoken of is nothing that fails: `review`. */
export function askCoverage(pledge: LabelledPledge, { checks, packs }: House): Answer[] {
  const { criteria } = pledge;
  if (!criteria) return [];
  const pack = packs.get(criteria.setId.split('/')[0] ?? '');
  if (!pack) throw new Error(`no pack for ${criteria.setId}`);
  const use: CheckUse = {
    id: 'coverage',
    checkId: 'coverage',
    formTypeIds: [memberPledge.id],
    params: { paths: [path], setId: criteria.setId },
    criterionIds: [],
    enabled: true,
  };
  const { findings } = checkRecord({
    pack: { ...pack, checks: [use] },
    formType: memberPledge,
    values: valuesOf(pledge),
    today: pledge.stage.signedOn,
    checks,
  });
  return findings.map(({ criterionIds: [id = ''], outcome }) => ({
    question: 'coverage',
    itemId: pledge.id,
    kind: id,
    truth: criteria.evidenced.includes(id.split('/')[2] ?? '') ? 'pass' : 'review',
    said: outcome,
  }));
}

/** What a pack's own uses say of a whole form, as an office would see it. */
export function askForm(form: LabelledForm, { checks, packs }: House): Answer[] {
  const pack = packs.get(form.packId);
  const formType = [memberPledge, democraticReview].find(({ id }) => id === form.formTypeId);
  if (!pack || !formType) throw new Error(`${form.id}: unknown pack or form`);
  const parameters = pack.parameters.map((parameter) =>
    Object.assign({}, parameter, { value: form.parameters[parameter.id] ?? parameter.value }),
  );
  const { values, today } = form;
  const { findings } = checkRecord({ pack: { ...pack, parameters }, formType, values, today, checks });
  return Object.entries(form.truth).map(([question, truth]) => ({
    question,
    itemId: form.id,
    kind: form.kind,
    truth,
    said: worstOf(findings.filter(({ useId }) => useId === question)),
  }));
}
