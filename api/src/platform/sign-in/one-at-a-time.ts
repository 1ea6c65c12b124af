/**
 * Runs the tasks of one key after each other, so that several people's simultaneous sign-ins to one account do not use
 * up its allowance of failures while none of them has failed.
 */
export class OneAtATime {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs the task when all earlier ones of this key have ended, well or badly. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const result = before.then(task, task);
    this.last.set(key, result);
    try {
      return await result;
    } finally {
      if (this.last.get(key) === result) this.last.delete(key);
    }
  }
}
