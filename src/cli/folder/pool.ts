/** A process that treats one job after the other. */
export interface Worker<Job, Answer> {
  /** @throws Error when the process ends before it has answered */
  readonly ask: (job: Job) => Promise<Answer>;
  readonly stop: () => void;
}

/**
 * Treats all jobs, some at a time, and takes each answer as it comes. A worker that dies costs its job only; one that
 * is told to be worn out is replaced by a fresh one, so that memory stays bounded.
 * @param start begins a worker
 * @param isWorn whether a worker that gave this answer should not take another job
 * @param lost the answer for a job whose worker died
 * @returns the answers in the order of the jobs
 */
export async function inWorkers<Job, Answer>(
  jobs: readonly Job[],
  count: number,
  {
    start,
    isWorn,
    lost,
    done,
  }: {
    readonly start: () => Worker<Job, Answer>;
    readonly isWorn: (answer: Answer) => boolean;
    readonly lost: (error: unknown) => Answer;
    /** @param position of the job @param finished how many are, this one included */
    readonly done: (answer: Answer, position: number, finished: number) => void;
  },
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let finished = 0;
  const lane = async (): Promise<void> => {
    let worker: Worker<Job, Answer> | null = null;
    while (next < jobs.length) {
      const position = next++;
      worker ??= start();
      const { answer, alive } = await asked(worker, jobs[position] as Job, lost);
      answers[position] = answer;
      done(answer, position, ++finished);
      if (alive && !isWorn(answer)) continue;
      worker.stop();
      worker = null;
    }
    worker?.stop();
  };
  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, lane));
  return answers;
}

async function asked<Job, Answer>(
  worker: Worker<Job, Answer>,
  job: Job,
  lost: (error: unknown) => Answer,
): Promise<{ readonly answer: Answer; readonly alive: boolean }> {
  try {
    return { answer: await worker.ask(job), alive: true };
  } catch (error) {
    return { answer: lost(error), alive: false };
  }
}
