import type { Task, TaskList } from 'graphile-worker';

/** How a job broke off, for the queue, which keeps and logs what it is told: the kind of fault, none of its words. */
export class JobBrokeOff extends Error {
  constructor(fault: unknown) {
    const { name, code } = (fault instanceof Error ? fault : new Error()) as Error & { code?: unknown };
    super(typeof code === 'string' && /^\w{1,40}$/.test(code) ? `${name} ${code}` : name);
  }
}

/** The same tasks, whose faults say nothing of what they were about. */
export function withoutWords(tasks: TaskList): TaskList {
  const quiet =
    (task: Task): Task =>
    async (payload, job) => {
      try {
        await task(payload, job);
      } catch (fault) {
        throw new JobBrokeOff(fault);
      }
    };
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, task === undefined ? task : quiet(task as Task)]),
  ) as TaskList;
}
