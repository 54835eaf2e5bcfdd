const SETTINGS = /设置|基本信息|参数/;

/** Whether names of sheets may be those of a workbook in which a pack is written: asked before anything of it is read. */
export function soundsLikePack(names: readonly string[]): boolean {
  return names.length > LEAST && names.some((name) => SETTINGS.test(name));
}

const LEAST = 2;
