/** CPU milliseconds (user and system, all threads) that the process has used so far. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU milliseconds of one pass of `work` over what `prepare` makes anew for each pass, uncounted: the median of the
 * passes that fit into `seconds` after a first one that warms up. At least three are measured.
 */
export function cpuMsOver<T>(prepare: () => T, work: (made: T) => unknown, seconds = 1.5): number {
  work(prepare());
  const passes: number[] = [];
  let total = 0;
  while (passes.length < 3 || total < seconds * 1000) {
    const made = prepare();
    const before = used();
    work(made);
    const pass = used() - before;
    passes.push(pass);
    total += pass;
  }
  passes.sort((a, b) => a - b);
  return passes[passes.length >> 1] ?? 0;
}

/** The same for work that needs nothing prepared. */
export function cpuMs(work: () => unknown, seconds?: number): number {
  return cpuMsOver(() => undefined, work, seconds);
}
