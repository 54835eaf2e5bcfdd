import { readFileSync } from 'node:fs';
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

/** The scripts of the build, read once. */
let scripts: string[] | undefined;

function reportOf(answer: AgentAnswer): FillReport {
  if (answer.type !== 'filled' && answer.type !== 'undone') throw new Error(JSON.stringify(answer));
  return answer.report;
}

/** Puts the product's own injected scripts into a frame. */
export async function agentIn(frame: Page | Frame): Promise<PortalAgent> {
  scripts ??= ['page-models.js', 'page-agent.js'].map((file) =>
    readFileSync(join(extensionFolder, file), 'utf8'),
  );
  for (const content of scripts) await frame.addScriptTag({ content });
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
