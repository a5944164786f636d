import type { Input } from './input.js';
import { type Processed, processInput } from './process.js';

/** A worker thread's job: a batch of inputs, read in order. */
export default function work(inputs: readonly Input[]): Processed[] {
  return inputs.map(processInput);
}
