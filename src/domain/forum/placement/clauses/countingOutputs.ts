import type { ClauseSolver } from './clauseSolver.ts';

/**
 * Literals that follow from how many of the given ones hold: the n-th (from 0) holds where more than n do, to
 * `most` of them. One direction only: they may hold otherwise too.
 * A tree of mergers; about count * most clauses at each of its levels.
 * Source: Bailleux and Boufkhad, Efficient CNF Encoding of Boolean Cardinality Constraints, CP 2003.
 */
export function countingOutputs(solver: ClauseSolver, literals: readonly number[], most: number): number[] {
  if (literals.length <= 1) return literals.slice(0, most);
  const middle = literals.length >> 1;
  const left = countingOutputs(solver, literals.slice(0, middle), most);
  const right = countingOutputs(solver, literals.slice(middle), most);
  const outputs: number[] = [];
  for (let i = 0; i < Math.min(most, left.length + right.length); i++)
    outputs.push(solver.addVariable(false));
  for (let i = 1; i < outputs.length; i++) solver.addClause([outputs[i] ^ 1, outputs[i - 1]]);
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      if (i + j === 0 || i + j > outputs.length) continue;
      const clause = [outputs[i + j - 1]];
      if (i > 0) clause.push(left[i - 1] ^ 1);
      if (j > 0) clause.push(right[j - 1] ^ 1);
      solver.addClause(clause);
    }
  }
  return outputs;
}
