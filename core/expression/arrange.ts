import { DEEPEST } from './limits.ts';
import { refuse } from './refuse.ts';
import { isOperand, type Token } from './token.ts';

/** Stands for what holds where 如果 … 则 … says nothing of the other case. */
export const NOTHING_ELSE = 'nothing';

interface Frame {
  kind: 'bracket' | 'not' | 'if';
  token: Token;
  /** Of 如果: how far it has come. */
  part?: 'case' | 'then' | 'else';
  /** Of a bracket: whether 介于 waits for its second bound. */
  between?: boolean;
}

/** A condition in signs alone, as the parser reads it: `t3` stands for token 3. */
export interface Arranged {
  source: string;
  /** Index of the token that each place of `source` belongs to. */
  tokenAt(index: number): number;
}

/**
 * Writes the parts of a condition in signs, with brackets around what 非 and 如果 reach over: 非 takes the comparison behind
 * it, 如果 everything to the end of its bracket. Nothing of the author's text is in the result.
 */
export function arrange(text: string, tokens: readonly Token[]): Arranged {
  return new Arranger(text, tokens).arrange();
}

class Arranger {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private source = '';
  private readonly starts: number[] = [];
  private readonly frames: Frame[] = [];
  private betweenAtTop = false;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  arrange(): Arranged {
    this.tokens.forEach((token, index) => {
      this.starts.push(this.source.length);
      this.write(this.signOf(token, index));
    });
    const last = this.tokens.at(-1);
    if (last && !isOperand(last) && last.type !== 'close' && last.type !== 'function') {
      throw refuse('endsTooSoon', this.text, last);
    }
    this.closeToBracket();
    const open = this.frames.at(-1);
    if (open) throw refuse('unclosedBracket', this.text, open.token);
    const { starts } = this;
    return {
      source: this.source,
      tokenAt: (index) =>
        Math.max(
          0,
          starts.findLastIndex((start) => start <= index),
        ),
    };
  }

  private write(sign: string): void {
    this.source += ` ${sign}`;
  }

  private push(frame: Frame): void {
    this.frames.push(frame);
    if (this.frames.length > DEEPEST) throw refuse('tooDeep', this.text, frame.token, { most: DEEPEST });
  }

  private signOf(token: Token, index: number): string {
    switch (token.type) {
      case 'function':
        // One that takes nothing may stand without brackets.
        return this.tokens[index + 1]?.type === 'open' ? `t${index}` : `t${index}()`;
      case 'infix':
        return this.infix(token);
      case 'open':
        this.push({ kind: 'bracket', token });
        return '(';
      case 'close':
        return this.close(token);
      case 'comma':
        this.closeToBracket();
        if (this.frames.length === 0) throw refuse('looseComma', this.text, token);
        return ',';
      case 'not':
        this.push({ kind: 'not', token });
        return '!(';
      case 'if':
        this.push({ kind: 'if', token, part: 'case' });
        return '(';
      case 'then':
      case 'else':
        return this.branch(token);
      case 'negative':
        return '-';
      case 'positive':
        return '+';
      default:
        return `t${index}`;
    }
  }

  private infix(token: Extract<Token, { type: 'infix' }>): string {
    const { symbol } = token;
    if (symbol === '&&' || symbol === '||') this.closeNots();
    if (symbol === '@between' || symbol === '@!between') this.setBetween(true);
    const isBound =
      symbol === '@to' || (symbol === '-' && /[-~—–－]/.test(this.text.slice(token.start, token.end)));
    if (!isBound || !this.isBetween()) {
      if (symbol === '@to') throw refuse('looseAnd', this.text, token);
      return symbol;
    }
    this.setBetween(false);
    return '@to';
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

  private closeNots(): void {
    while (this.frames.at(-1)?.kind === 'not') {
      this.frames.pop();
      this.write(')');
    }
  }

  /** Ends what reaches to the end of a bracket or of the condition. */
  private closeToBracket(): void {
    for (;;) {
      const frame = this.frames.at(-1);
      if (!frame || frame.kind === 'bracket') return;
      this.frames.pop();
      if (frame.part === 'case') throw refuse('missingThen', this.text, frame.token);
      this.write(frame.part === 'then' ? `: ${NOTHING_ELSE} )` : ')');
    }
  }

  private close(token: Token): string {
    this.closeToBracket();
    if (!this.frames.pop()) throw refuse('looseBracket', this.text, token);
    return ')';
  }

  private branch(token: Token): string {
    const wanted = token.type === 'then' ? 'case' : 'then';
    for (;;) {
      this.closeNots();
      const frame = this.frames.at(-1);
      if (frame?.kind === 'if' && frame.part === wanted) {
        frame.part = token.type === 'then' ? 'then' : 'else';
        return token.type === 'then' ? '?' : ':';
      }
      if (frame?.kind !== 'if' || frame.part !== 'else') throw refuse('looseBranch', this.text, token);
      this.frames.pop();
      this.write(')');
    }
  }
}
