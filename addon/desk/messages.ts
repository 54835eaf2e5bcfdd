/** What the pane asks of a worker: a job by its name, with one plain argument. */
export interface Asked {
  id: number;
  job: string;
  request: unknown;
}

/** What a worker says of a job: how far it is, then once what came of it. */
export type Told =
  | { id: number; done: number; all: number }
  | { id: number; answer: unknown }
  | { id: number; code: string; params: Readonly<Record<string, string | number>> }
  | { id: number; detail: string };

/** Told while work goes on: steps done, of all. */
export type Tell = (done: number, all: number) => void;

/** The jobs of a worker. Arguments and answers cross as plain data. */
export type Jobs = Readonly<Record<string, (request: never, tell: Tell) => unknown>>;
