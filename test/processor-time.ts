/** The processor's time, in milliseconds, that this process has taken since: others may use the machine as well. */
export function processorTimer(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** The processor's time that a piece of work takes. */
export function processorMs(work: () => unknown): number {
  const took = processorTimer();
  work();
  return took();
}
