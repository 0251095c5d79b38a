/** Gives equal values one number each, in the order of their first appearance. */
export class Interner<T> {
  readonly values: T[] = [];
  #numbers = new Map<string, number>();

  numberOf(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value);
    this.#numbers.set(key, number);
    return number;
  }
}
