/** Something that costs work to know: made when it is first asked for, and kept. */
export class Lazy<Value> {
  readonly #make: () => Value;
  #made: { value: Value } | undefined;

  constructor(make: () => Value) {
    this.#make = make;
  }

  get value(): Value {
    return (this.#made ??= { value: this.#make() }).value;
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }
}
