import type { Input } from './input.js';
import { memoryKeeper } from './memory.js';
import { type Processed, processInput } from './process.js';

const collect = memoryKeeper();

/** A worker thread's job: a batch of inputs, read in order. */
export default function work(inputs: readonly Input[]): Processed[] {
  const done = inputs.map(processInput);
  collect();
  return done;
}
