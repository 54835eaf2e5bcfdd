import type { AgentAnswer, AgentRequest } from '#core/model/agent.ts';
import type { DescribedAct } from '#core/model/act.ts';
import { JiannuoError } from '#core/errors.ts';
import type { DescribedPage, FillReport, PlannedWrite } from '#core/model/page.ts';
import type { Widget } from '../widgets/widget.ts';
import { changedRefs } from './changed.ts';
import { describePage } from './describe.ts';
import { type Eye, eyeOf } from './eye.ts';
import { Filler } from './fill/filler.ts';
import { pressAct } from './fill/press.ts';
import { Marks } from './marks.ts';
import { type Meaning, meanings, otherMeaning, sameMeaning } from './meaning.ts';
import { NamingWatch } from './naming.ts';
import { Picker } from './picker.ts';
import { Registry } from './registry.ts';

type ShowRequest = Extract<AgentRequest, { type: 'show' }>;

export interface Agent {
  /**
   * Answers one request; what is not a request of ours, or fails, is answered with `refused`. Only the extension's own
   * world can call it; `PageClient` parses what goes in and what comes out, so that this script stays small.
   */
  handle(request: AgentRequest): Promise<AgentAnswer>;
  /** What was described, control by control. */
  readonly eye: Eye;
}

/** What the agent knows of its frame once it has described it. */
interface Known {
  registry: Registry;
  filler: Filler;
  marks: Marks;
  picker: Picker;
  /** The controls as the last description for the user had them. */
  shown: ReadonlyMap<string, Meaning>;
  /** Whether anything was written or pressed in it: most frames have nothing to put back or to wait for. */
  touched: boolean;
}

/** The page agent of one frame. It looks at and touches the page only while it answers. */
export function createAgent(widgets: readonly Widget[]): Agent {
  let known: Known | null = null;

  /** Frame numbers are given by the browser; a frame that got another one is a new frame. */
  const know = (frame: number): Known => {
    if (known?.registry.frame === frame) return known;
    const registry = new Registry(frame);
    const marks = new Marks(registry);
    const picker = new Picker(registry, marks);
    known = { registry, filler: new Filler(registry), marks, picker, shown: new Map(), touched: false };
    return known;
  };

  const describe = (frame: number, glance = false, lists = false): DescribedPage => {
    const mine = know(frame);
    const page = describePage(document, mine.registry, widgets, { glance, lists });
    if (glance) return page;
    mine.shown = meanings(page);
    mine.filler.forgetChanged();
    return page;
  };

  /**
   * Writes into controls that mean what the user saw in the preview, and go on doing so. Frameworks use one element for
   * another field when they redraw a part of the page or only change its texts, and every write may make them do so.
   */
  const fill = async (mine: Known, writes: PlannedWrite[]): Promise<AgentAnswer> => {
    let now: ReadonlyMap<string, Meaning> | null = null;
    const naming = new NamingWatch(document);
    const look = (): ReadonlyMap<string, Meaning> => {
      if (naming.changed()) now = null;
      return (now ??= meanings(describePage(document, mine.registry, widgets, { glance: true })));
    };
    const compare = (ref: string): [before: Meaning | undefined, after: Meaning | undefined] => [
      mine.shown.get(ref),
      look().get(ref),
    ];
    const isStill = ({ ref, label }: PlannedWrite): boolean => {
      const [before, after] = compare(ref);
      return before !== undefined && after !== undefined && sameMeaning(before, after, label.text);
    };
    const isAnother = ({ ref, label }: PlannedWrite): boolean => {
      const [before, after] = compare(ref);
      return before !== undefined && after !== undefined && otherMeaning(before, after, label.text);
    };
    /** Asked for a control that is gone: one without words of its own may have come without naming anything. */
    const lookAnew = (): void => {
      now = null;
      look();
    };
    try {
      const meaning = { isStill, isAnother, look: lookAnew };
      return { type: 'filled', report: await mine.filler.write(writes, meaning) };
    } finally {
      naming.stop();
    }
  };

  const undo = ({ filler, registry }: Known): Promise<FillReport> =>
    filler.undo(() => void describePage(document, registry, widgets, { glance: true }));

  const offered = (registry: Registry): DescribedAct[] =>
    describePage(document, registry, widgets).acts ?? [];

  const answer = async (request: AgentRequest): Promise<AgentAnswer> => {
    if (request.type === 'describe') {
      return { type: 'described', page: describe(request.frame, request.glance, request.lists) };
    }
    if (!known) return { type: 'refused', reason: 'notDescribed' };
    const { filler, marks, registry, touched } = known;
    known.touched ||= request.type === 'fill' || request.type === 'act';
    switch (request.type) {
      case 'fill':
        return await fill(known, request.writes);
      case 'act':
        return { type: 'acted', ...(await pressAct(request.ref, registry, () => offered(registry))) };
      case 'undo':
        return { type: 'undone', report: touched ? await undo(known) : { fields: [], clicks: [], ms: 0 } };
      case 'settle':
        return { type: 'settled', held: touched ? await filler.settle() : [] };
      case 'show':
        return shown(request, marks, registry);
      case 'changed':
        return { type: 'done', ...changedRefs(request.shown, registry, document) };
      case 'highlight':
        return { type: 'marked', missing: marks.highlight(request.marks) };
      default:
        return refused('unexpected');
    }
  };

  /** Waits for the user, and so for nobody else's turn. */
  const pick = async (stop = false): Promise<AgentAnswer> => {
    if (isForeignFrame()) return refused('otherOrigin');
    if (!known) return refused('notDescribed');
    if (stop) known.picker.stop();
    const ref = stop ? undefined : await known.picker.pick();
    return { type: 'picked', ...(ref === undefined ? {} : { ref }) };
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    eye: eyeOf(() => known?.registry),
    handle(request) {
      if (request.type === 'pick') return pick(request.stop);
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
function shown({ ref, quote = '' }: ShowRequest, marks: Marks, registry: Registry): AgentAnswer {
  const range = marks.show(ref, quote);
  if (!range) return { type: 'done', missing: [ref] };
  const place = registry.control(ref)?.anchor ?? range;
  const { left, right } = place.getBoundingClientRect();
  const frame = leftOfFrame(window);
  return { type: 'done', missing: [], box: { left: left + frame, right: right + frame } };
}

/** Where a frame begins in the top window, in CSS pixels. Frames of other origins have no agent at work. */
function leftOfFrame(view: Window): number {
  const { frameElement } = view;
  if (!frameElement) return 0;
  return frameElement.getBoundingClientRect().left + frameElement.clientLeft + leftOfFrame(view.parent);
}

function refused(reason: string): Extract<AgentAnswer, { type: 'refused' }> {
  return { type: 'refused', reason };
}

/**
 * Whether any page around this frame belongs to somebody else: then it may be there to spy on what is filled in, also
 * where the page around that one is ours again. A frame that was written by a script has the origin of its writer.
 */
function isForeignFrame(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      if (view.parent.origin !== window.origin) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return true;
    throw error;
  }
}
