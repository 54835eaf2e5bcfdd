import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import type { DescribedPage, FillReport, PlannedWrite } from '#core/model/page.ts';
import { extensionFolder } from '../harness/build.ts';

/** The built page agent inside one frame of a sample portal, without browser extension or popup around it. */
export interface PortalAgent {
  describe(): Promise<DescribedPage>;
  fill(writes: readonly PlannedWrite[]): Promise<FillReport>;
  undo(): Promise<FillReport>;
}

function reportOf(answer: AgentAnswer): FillReport {
  if (answer.type !== 'filled' && answer.type !== 'undone') throw new Error(JSON.stringify(answer));
  return answer.report;
}

/** Puts the product's own injected scripts into a frame. */
export async function agentIn(frame: Page | Frame): Promise<PortalAgent> {
  for (const file of ['page-models.js', 'page-agent.js']) {
    await frame.addScriptTag({ path: join(extensionFolder, file) });
  }
  const ask = async (request: AgentRequest): Promise<AgentAnswer> =>
    AgentAnswer.parse(await frame.evaluate(`globalThis.__jiannuoAgent.handle(${JSON.stringify(request)})`));
  return {
    describe: async () => {
      const answer = await ask({ type: 'describe', frame: 0 });
      if (answer.type !== 'described') throw new Error(JSON.stringify(answer));
      return answer.page;
    },
    fill: async (writes) => reportOf(await ask({ type: 'fill', writes: [...writes] })),
    undo: async () => reportOf(await ask({ type: 'undo' })),
  };
}
