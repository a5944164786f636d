/** CPU milliseconds (user and system, all threads) that the process has used so far. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Preparing may take far longer than the work: it is given this much CPU time. */
const PREPARING_MS = 4000;
const FEWEST = 3;

/**
 * CPU milliseconds of one pass of `work` over what `prepare` makes anew for each pass, uncounted: the median of the
 * later half of the passes that fit into `seconds`, so that the compiler has warmed up.
 */
export function cpuMsOver<T>(prepare: () => T, work: (made: T) => unknown, seconds = 1.5): number {
  const passes: number[] = [];
  let working = 0;
  let preparing = 0;
  while (passes.length < 2 * FEWEST || (working < seconds * 1000 && preparing < PREPARING_MS)) {
    const start = used();
    const made = prepare();
    const between = used();
    work(made);
    const end = used();
    passes.push(end - between);
    working += end - between;
    preparing += between - start;
  }
  const warm = passes.slice(passes.length >> 1).sort((a, b) => a - b);
  return warm[warm.length >> 1] ?? 0;
}

/** The same for work that needs nothing prepared. */
export function cpuMs(work: () => unknown, seconds?: number): number {
  return cpuMsOver(() => undefined, work, seconds);
}
