import type { ComponentChildren } from 'preact';
import type { Answer } from '../state/answer.ts';
import { ProblemNote } from './problemNote.tsx';
import { Waiting } from './waiting.tsx';

/** What was asked once it is answered; until then that it is waited for, or why it failed. */
export function Answered<T>({
  of: answer,
  children,
}: {
  of: Answer<T>;
  children: (value: T) => ComponentChildren;
}) {
  const { value, problem, slow, again } = answer;
  if (value === undefined) {
    return problem === null ? <Waiting slow={slow} /> : <ProblemNote problem={problem} again={again} />;
  }
  return (
    <div class="answered" aria-busy={answer.waiting}>
      {problem !== null && <ProblemNote problem={problem} again={again} />}
      {slow && <Waiting slow />}
      {children(value)}
    </div>
  );
}
