import { out } from '../cli/context.js';
import { EXIT } from '../model/errors.js';

/** Runs `work` with a signal that SIGINT and SIGTERM raise: what is under way is stored first; a second one ends at once. */
export async function untilStopped<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.someFailed);
    out.note('stopping: what is under way is stored first (again to stop at once)');
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
