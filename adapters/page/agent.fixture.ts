import type { AgentAnswer } from '#core/model/agent.ts';
import type { DescribedPage, PlannedWrite } from '#core/model/page.ts';
import type { Agent } from './agent.ts';

/** The page as the agent describes it. */
export async function describedBy(agent: Agent): Promise<DescribedPage> {
  const answer = await agent.handle({ type: 'describe', frame: 3 });
  if (answer.type !== 'described') throw new Error(JSON.stringify(answer));
  return answer.page;
}

/** What fills the control of this label. */
export async function writeBy(agent: Agent, label: string, next: string): Promise<PlannedWrite> {
  const { controls } = await describedBy(agent);
  const control = controls.find((one) => one.labels[0]?.text === label);
  const [first] = control?.labels ?? [];
  if (!control || !first) throw new Error(`no control ${label}`);
  return {
    ref: control.ref,
    path: 'name',
    label: first,
    now: control.value,
    next,
    accepted: [],
    ticked: true,
  };
}

/** Outcome of each field: `verified`, or why not. */
export function states(answer: AgentAnswer): unknown[] {
  if (answer.type !== 'filled' && answer.type !== 'undone') throw new Error(JSON.stringify(answer));
  return answer.report.fields.map(({ outcome }) =>
    outcome.state === 'verified' ? 'verified' : outcome.reason,
  );
}
