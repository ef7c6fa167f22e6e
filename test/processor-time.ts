/**
 * How long a piece of work has taken since, in milliseconds: the processor's time of this process, as others may use the
 * machine as well, or the time by the clock, where that is less, as code is compiled and memory freed beside the work.
 */
export function processorTimer(): () => number {
  const [start, startMs] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(start);
    return Math.min((user + system) / 1000, performance.now() - startMs);
  };
}

/** How long a piece of work takes, by the lesser of the two. */
export function processorMs(work: () => unknown): number {
  const took = processorTimer();
  work();
  return took();
}
