import { DEEPEST } from './limits.ts';
import { refuse } from './refuse.ts';
import { isOperand, type Token } from './token.ts';
import type { Symbol } from './words.ts';

interface Frame {
  kind: 'bracket' | 'not' | 'if';
  token: Token;
  /** Of 如果: how far it has come. */
  part?: 'case' | 'then' | 'else';
  /** Of a bracket: whether 介于 waits for its second bound. */
  between?: boolean;
}

/**
 * A condition in signs alone, each with the part that it comes from: `value` is an operand or a function before its bracket, `call`
 * a function that takes nothing, `nothing` what holds where 如果 … 则 … says nothing of the other case.
 */
export interface Sign {
  sign: Symbol | 'value' | 'call' | 'nothing' | '(' | ')' | ',' | '!' | '?' | ':';
  token: Token;
}

/**
 * The parts of a condition in signs, with brackets around what 非 and 如果 reach over: 非 takes the comparison behind it, 如果
 * everything to the end of its bracket.
 */
export function arrange(text: string, tokens: readonly Token[]): Sign[] {
  return new Arranger(text, tokens).arrange();
}

class Arranger {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly signs: Sign[] = [];
  private readonly frames: Frame[] = [];
  private betweenAtTop = false;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  arrange(): Sign[] {
    this.tokens.forEach((token, index) => this.take(token, this.tokens[index + 1]));
    const last = this.tokens.at(-1);
    if (!last) return [];
    if (!isOperand(last) && last.type !== 'close' && last.type !== 'function') {
      throw refuse('endsTooSoon', this.text, last);
    }
    this.closeToBracket(last);
    const open = this.frames.at(-1);
    if (open) throw refuse('unclosedBracket', this.text, open.token);
    return this.signs;
  }

  private write(token: Token, ...signs: Sign['sign'][]): void {
    for (const sign of signs) this.signs.push({ sign, token });
  }

  private push(frame: Frame): void {
    this.frames.push(frame);
    if (this.frames.length > DEEPEST) throw refuse('tooDeep', this.text, frame.token, { most: DEEPEST });
  }

  private take(token: Token, next: Token | undefined): void {
    switch (token.type) {
      case 'function':
        // One that takes nothing may stand without brackets.
        return this.write(token, next?.type === 'open' ? 'value' : 'call');
      case 'infix':
        return this.infix(token);
      case 'open':
        this.push({ kind: 'bracket', token });
        return this.write(token, '(');
      case 'close':
        return this.close(token);
      case 'comma':
        this.closeToBracket(token);
        if (this.frames.length === 0) throw refuse('looseComma', this.text, token);
        return this.write(token, ',');
      case 'not':
        this.push({ kind: 'not', token });
        return this.write(token, '!', '(');
      case 'if':
        this.push({ kind: 'if', token, part: 'case' });
        return this.write(token, '(');
      case 'then':
      case 'else':
        return this.branch(token);
      case 'negative':
        return this.write(token, '-');
      case 'positive':
        return this.write(token, '+');
      default:
        return this.write(token, 'value');
    }
  }

  private infix(token: Extract<Token, { type: 'infix' }>): void {
    const { symbol } = token;
    if (symbol === '&&' || symbol === '||') this.closeNots(token);
    if (symbol === '@between' || symbol === '@!between') this.setBetween(true);
    const isBound =
      symbol === '@to' || (symbol === '-' && /[-~—–－]/.test(this.text.slice(token.start, token.end)));
    if (!isBound || !this.isBetween()) {
      if (symbol === '@to') throw refuse('looseAnd', this.text, token);
      return this.write(token, symbol);
    }
    this.setBetween(false);
    this.write(token, '@to');
  }

  private isBetween(): boolean {
    const bracket = this.frames.findLast(({ kind }) => kind === 'bracket');
    return bracket ? bracket.between === true : this.betweenAtTop;
  }

  private setBetween(waits: boolean): void {
    const bracket = this.frames.findLast(({ kind }) => kind === 'bracket');
    if (bracket) bracket.between = waits;
    else this.betweenAtTop = waits;
  }

  private closeNots(before: Token): void {
    while (this.frames.at(-1)?.kind === 'not') {
      this.frames.pop();
      this.write(before, ')');
    }
  }

  /** Ends what reaches to the end of a bracket or of the condition. */
  private closeToBracket(before: Token): void {
    for (;;) {
      const frame = this.frames.at(-1);
      if (!frame || frame.kind === 'bracket') return;
      this.frames.pop();
      if (frame.part === 'case') throw refuse('missingThen', this.text, frame.token);
      if (frame.part === 'then') this.write(before, ':', 'nothing');
      this.write(before, ')');
    }
  }

  private close(token: Token): void {
    this.closeToBracket(token);
    if (!this.frames.pop()) throw refuse('looseBracket', this.text, token);
    this.write(token, ')');
  }

  private branch(token: Token): void {
    const wanted = token.type === 'then' ? 'case' : 'then';
    for (;;) {
      this.closeNots(token);
      const frame = this.frames.at(-1);
      if (frame?.kind === 'if' && frame.part === wanted) {
        frame.part = token.type === 'then' ? 'then' : 'else';
        return this.write(token, token.type === 'then' ? '?' : ':');
      }
      if (frame?.kind !== 'if' || frame.part !== 'else') throw refuse('looseBranch', this.text, token);
      this.frames.pop();
      this.write(token, ')');
    }
  }
}
