import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 1024 * 1024;

/**
 * Keeps the memory of a long run level. Rows live just long enough to be moved to V8's old generation, which is then left
 * to grow for minutes; collecting it each time it has grown by a few dozen megabytes costs some milliseconds.
 * Returns what is to be called after each batch.
 */
export function memoryKeeper(step = 32 * MB): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let limit = process.memoryUsage().heapUsed + step;
  return () => {
    if (process.memoryUsage().heapUsed < limit) return;
    collect();
    limit = process.memoryUsage().heapUsed + step;
  };
}
