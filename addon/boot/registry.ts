/** A script of the build as a function: `add` names it, `need` runs it once. */
export type Factory = (exports: object, need: Need, module: { exports: object }) => void;
export type Need = (path: string) => object;

export interface Registry {
  add: (name: string, factory: Factory) => void;
  /** What a script exports; scripts that it needs in turn are run first. Throws where one was not added. */
  need: Need;
  /** The source text of a script that was added, `undefined` where it was not. */
  textOf: (name: string) => string | undefined;
}

/**
 * Holds the scripts of the build, so that the pane and its workers share them without modules: WPS opens the pane from a folder
 * (`file:`), where neither modules nor `new Worker('worker.js')` are allowed. Its own text goes into workers as well: it must refer to
 * nothing outside itself.
 */
export function registry(): Registry {
  const factories: Record<string, Factory> = {};
  const made: Record<string, { exports: object }> = {};
  const need: Need = (path) => {
    const name = path.replace('./', '');
    const known = made[name];
    if (known) return known.exports;
    const factory = factories[name];
    if (!factory) throw new Error(`script not loaded: ${name}`);
    const module = { exports: {} };
    made[name] = module;
    factory(module.exports, need, module);
    return module.exports;
  };
  return {
    add: (name, factory) => {
      factories[name] = factory;
    },
    need,
    textOf: (name) => (factories[name] ? String(factories[name]) : undefined),
  };
}
