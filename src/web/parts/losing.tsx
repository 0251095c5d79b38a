import { useRef, useState } from 'preact/hooks';
import type { Task } from '../state/answer.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

type Confirm = 'true' | 'false';

/** Something that may take published meetings away: done at once, or after it was said which and agreed to. */
export interface LosingTask {
  /** Does it; resolves to whether it worked, however often it was asked. */
  run(work: (confirm: Confirm) => Promise<unknown>): Promise<boolean>;
  /** Whether the service asked to be told that they may go. */
  readonly asks: boolean;
  answer(agreed: boolean): void;
  readonly message: string;
}

export function useLosing(task: Task): LosingTask {
  const [asks, setAsks] = useState(false);
  const waiting = useRef<((agreed: boolean) => void) | null>(null);
  return {
    asks,
    message: task.problem?.message ?? '',
    answer(agreed) {
      setAsks(false);
      waiting.current?.(agreed);
    },
    async run(work) {
      let refusedForLoss = false;
      const done = await task.run(async () => {
        try {
          await work('false');
        } catch (error) {
          refusedForLoss = (error as { code?: string }).code === 'would-lose-meetings';
          throw error;
        }
      });
      if (done || !refusedForLoss) return done;
      setAsks(true);
      const agreed = await new Promise<boolean>((resolve) => {
        waiting.current = resolve;
      });
      task.clear();
      return agreed ? task.run(() => work('true')) : false;
    },
  };
}

/** The question whether published meetings may go. */
export function Losing({ of: losing }: { of: LosingTask }) {
  const { forum, shell } = useWords();
  if (!losing.asks) return null;
  return (
    <Dialog title={forum.losing} onClose={() => losing.answer(false)}>
      <p>{losing.message}</p>
      <div class="row">
        <button type="button" class="main-action" onClick={() => losing.answer(true)}>
          {forum.loseThem}
        </button>
        <button type="button" onClick={() => losing.answer(false)}>
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  );
}
