import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Input } from './input.js';
import { type Processed, processInput } from './process.js';

/** Something that works inputs off, a batch at a time. */
export interface Pool {
  /** How many batches it is worth having under way. */
  readonly width: number;
  work(batch: readonly Input[]): Promise<Processed[]>;
  close(): Promise<void>;
}

export function defaultJobs(): number {
  return availableParallelism();
}

/** One job works in this thread; more work in worker threads. */
export function openPool(jobs: number): Pool {
  return jobs <= 1 ? inline : threads(jobs);
}

const inline: Pool = {
  width: 1,
  work: async (batch) => batch.map(processInput),
  close: async () => {},
};

function threads(jobs: number): Pool {
  const worker = new URL('./worker.js', import.meta.url);
  const piscina = new Piscina({
    filename: fileURLToPath(worker),
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: 60_000,
    // A young generation that is kept small is collected early: memory does not creep up with the number of inputs.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return {
    width: jobs + 1,
    work: (batch) => piscina.run(batch),
    close: () => piscina.destroy(),
  };
}

/** Groups inputs so that a batch is worth a message: up to 16 of them or half a megabyte. */
export class Batcher {
  private inputs: Input[] = [];
  private size = 0;

  /** Adds an input; gives back a full batch, or null while there is room. */
  add(input: Input): Input[] | null {
    this.inputs.push(input);
    this.size += input.bytes?.length ?? input.text?.length ?? 0;
    return this.inputs.length >= 16 || this.size >= 512 * 1024 ? this.flush() : null;
  }

  flush(): Input[] {
    const out = this.inputs;
    this.inputs = [];
    this.size = 0;
    return out;
  }
}
