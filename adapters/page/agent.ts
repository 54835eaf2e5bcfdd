import type { AgentAnswer, AgentRequest } from '#core/model/agent.ts';
import { JiannuoError } from '#core/errors.ts';
import type { DescribedPage, PlannedWrite } from '#core/model/page.ts';
import type { Widget } from '../widgets/widget.ts';
import { describePage } from './describe.ts';
import { Filler } from './fill/filler.ts';
import { Marks } from './marks.ts';
import { Registry } from './registry.ts';

export interface Agent {
  /**
   * Answers one request; what is not a request of ours, or fails, is answered with `refused`. Only the extension's own
   * world can call it; `PageClient` parses what goes in and what comes out, so that this script stays small.
   */
  handle(request: AgentRequest): Promise<AgentAnswer>;
}

/** What the agent knows of its frame once it has described it. */
interface Known {
  registry: Registry;
  filler: Filler;
  marks: Marks;
  /** Labels of each control when the page was last described, and how much page there was then. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  size: number;
}

/** The page agent of one frame. It looks at and touches the page only while it answers. */
export function createAgent(widgets: readonly Widget[]): Agent {
  let known: Known | null = null;

  /** Frame numbers are given by the browser; a frame that got another one is a new frame. */
  const know = (frame: number): Known => {
    if (known?.registry.frame === frame) return known;
    const registry = new Registry(frame);
    known = { registry, filler: new Filler(registry), marks: new Marks(registry), names: new Map(), size: 0 };
    return known;
  };

  const describe = (frame: number): DescribedPage => {
    const mine = know(frame);
    const page = describePage(document, mine.registry, widgets);
    mine.names = new Map(
      page.controls.map(({ ref, labels }) => [ref, new Set(labels.map((label) => label.text))]),
    );
    mine.size = pageSize();
    return page;
  };

  /**
   * Whether a control still goes by the name under which the user saw it in the preview. Frameworks use one element for
   * another field when they redraw a part of the page, and every write may make them do so.
   */
  const isStill = ({ ref, label }: PlannedWrite): boolean => {
    if (known && pageSize() !== known.size) describe(known.registry.frame);
    const names = known?.names.get(ref);
    return names !== undefined && (names.size === 0 || names.has(label.text));
  };

  const answer = async (request: AgentRequest): Promise<AgentAnswer> => {
    if (request.type === 'describe') {
      return { type: 'described', page: describe(request.frame) };
    }
    if (!known) return { type: 'refused', reason: 'notDescribed' };
    const { filler, marks, registry } = known;
    switch (request.type) {
      case 'fill':
        return { type: 'filled', report: await filler.write(request.writes, isStill) };
      case 'undo':
        return { type: 'undone', report: await filler.undo() };
      case 'show':
        return shown(request.ref, marks, registry);
      case 'highlight':
        return { type: 'done', missing: marks.highlight(request.marks) };
      default:
        return refused('unexpected');
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    handle(request) {
      const turn = last.then(async () => {
        if (isForeignFrame()) return refused('otherOrigin');
        try {
          return await answer(request);
        } catch (error) {
          return {
            ...refused(error instanceof JiannuoError ? error.code : 'unexpected'),
            detail: error instanceof Error ? error.message : String(error),
          };
        }
      });
      last = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
  };
}

/** Shows a control or text, and says where it came to stand: something may lie over a part of the page. */
function shown(ref: string, marks: Marks, registry: Registry): AgentAnswer {
  if (!marks.show(ref)) return { type: 'done', missing: [ref] };
  const place = registry.control(ref)?.anchor ?? registry.text(ref)?.element;
  const { left, right } = place?.getBoundingClientRect() ?? { left: 0, right: 0 };
  return { type: 'done', missing: [], box: { left, right } };
}

function pageSize(): number {
  return document.getElementsByTagName('*').length;
}

function refused(reason: string): Extract<AgentAnswer, { type: 'refused' }> {
  return { type: 'refused', reason };
}

/** Whether the page around this frame belongs to somebody else: then it may be there to spy on what is filled in. */
function isForeignFrame(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return true;
    throw error;
  }
}
