import type { Compiler } from '../compiler.ts';
import type { Expr } from '../expr.ts';
import type { Call, FunctionShape } from './shape.ts';
import { dateFunctions } from './dates.ts';
import { listFunctions } from './lists.ts';
import type { FunctionName } from './names.ts';
import { numberFunctions } from './numbers.ts';
import { rowFunctions } from './rows.ts';
import { textFunctions } from './texts.ts';

const functions: Readonly<Record<FunctionName, FunctionShape>> = {
  ...dateFunctions,
  ...listFunctions,
  ...numberFunctions,
  ...rowFunctions,
  ...textFunctions,
};

/** A call of a function of the closed list, with as many values as it takes. */
export function compileCall(compiler: Compiler, call: Call): Expr {
  const shape = functions[call.name];
  const { least, most, compile } = shape;
  if (call.args.length < least || call.args.length > most) {
    const many = least === most ? `${least}` : most === Infinity ? `${least}～` : `${least}～${most}`;
    throw compiler.refuse('wrongCount', call, {
      name: call.name,
      many,
      given: call.args.length,
      use: shape.use,
    });
  }
  return compile(compiler, call);
}
