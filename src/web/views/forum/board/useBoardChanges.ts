import { api, ask, type Schemas } from '../../../api/client.ts';
import { requery } from '../../../state/address.ts';
import { type Task, useTask } from '../../../state/answer.ts';
import { tell } from '../../../state/notices.ts';
import { useWords } from '../../../words/words.ts';
import type { StoredForum } from '../forumFrame.tsx';
import { publishRun, rolledBack } from '../publishing.ts';
import type { Board } from './board.ts';
import type { Carry } from './useCarry.ts';

/** What the service is told from the board; one at a time. */
export interface BoardChanges {
  readonly task: Task;
  /** Locks a meeting, or takes its lock away. */
  lock(meeting: number): void;
  /** Stores the moves as a new run, which is then shown. */
  save(): void;
  publish(): void;
}

export function useBoardChanges(props: {
  readonly forum: StoredForum;
  readonly run: Schemas['ScheduleRun'];
  readonly saved: Board;
  readonly carry: Carry;
  readonly onLocks: () => void;
  readonly onPublish: () => void;
}): BoardChanges {
  const { schedule } = useWords();
  const words = schedule.board;
  const { forum, run, saved, carry, onLocks, onPublish } = props;
  const task = useTask();
  const path = { id: forum.id };

  async function lock(id: number): Promise<void> {
    const held = saved.locked.get(id);
    const { sides, slot, table } = saved.meetings[id]!;
    const keepsTable = held?.keepsTable ?? true;
    const body = {
      first: sides[0]!,
      second: sides[1]!,
      startsAt: saved.slots[slot]!.startsAt,
      table: keepsTable ? saved.tables[table]!.externalId : null,
    };
    const add = () => ask(api.POST('/v1/forums/{id}/locks', { params: { path }, body }));
    const remove = (key: string) =>
      ask(api.DELETE('/v1/forums/{id}/locks/{key}', { params: { path: { ...path, key } } }));
    const tellLocked = (text: string, undo: () => Promise<unknown>): void => {
      tell(text, async () => {
        await undo();
        onLocks();
      });
      onLocks();
    };
    await task.run(async () => {
      if (held === undefined) {
        const made = await add();
        tellLocked(words.lockedNow, () => remove(made.externalId));
      } else {
        await remove(held.key);
        tellLocked(words.unlockedNow, add);
      }
    });
  }

  async function save(): Promise<void> {
    await task.run(async () => {
      const moves = [...carry.moves].map(([id, { slot, table }]) => ({
        representatives: [...saved.meetings[id]!.people],
        startsAt: saved.slots[slot]!.startsAt,
        table: saved.tables[table]!.externalId,
      }));
      const made = await ask(
        api.POST('/v1/forums/{id}/schedule-runs/{run}/moves', {
          params: { path: { ...path, run: run.id } },
          body: { moves },
        }),
      );
      tell(words.saved(made.number));
      carry.discard();
      requery({ run: made.id });
    });
  }

  async function publish(): Promise<void> {
    if (!(await task.run(() => publishRun(forum.id, run.id)))) return;
    tell(schedule.publishedNow(run.number), rolledBack(forum.id, forum.publishedRunId, onPublish));
    onPublish();
  }
  return { task, lock, save, publish };
}
