/**
 * How tall most rows of a table are, by those that are drawn first. A list whose rows are all taller than was guessed would
 * otherwise be placed anew, to its very end, with each row that comes in sight.
 */
export class UsualHeight {
  readonly #guess: number;
  readonly #seen = new Map<number, number>();
  #learned: number | undefined;

  /** @param guess in CSS pixels, until a row was measured */
  constructor(guess: number) {
    this.#guess = guess;
  }

  /** Once it was asked for with rows measured it stays: rows above those in sight must not move. */
  get value(): number {
    this.#learned ??= this.#most();
    return this.#learned ?? this.#guess;
  }

  /** Takes in the height of a row that was measured, in CSS pixels. */
  see(height: number): void {
    if (this.#learned === undefined && height > 0) this.#seen.set(height, (this.#seen.get(height) ?? 0) + 1);
  }

  #most(): number | undefined {
    let most: [height: number, rows: number] | undefined;
    for (const counted of this.#seen) if (!most || counted[1] > most[1]) most = counted;
    return most?.[0];
  }
}
