/** Where in the pipeline something went wrong. */
export type Stage =
  | 'usage'
  | 'read'
  | 'fetch'
  | 'clean'
  | 'extract'
  | 'store'
  | 'reconcile'
  | 'query'
  | 'sources';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, store: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * An error with a code, the stage, the input it concerns and what to do next.
 * Codes are stable: scripts may test for them. One bad input never ends a batch: callers turn it into a failure row.
 */
export class RapporteurError extends Error {
  constructor(
    readonly code: string,
    readonly stage: Stage,
    /** The input as the user named it; '' where there is none. */
    readonly source: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** `E_CODE stage source: message`, one line. */
  line(): string {
    return `${this.code} [${this.stage}] ${this.source ? `${this.source}: ` : ''}${this.message}`;
  }
}

/** Wrong use of the command line: exit code 2. */
export class UsageError extends RapporteurError {
  constructor(message: string, source = '') {
    super('E_USAGE', 'usage', source, message);
  }
}

/** One input that cannot be used; the rest of the batch goes on: exit code 1. */
export class InputError extends RapporteurError {}

/** The store or the machine failed: exit code 3. */
export class StoreError extends RapporteurError {}

/** Any thrown value as a coded error of a stage. */
export function asRapporteurError(thrown: unknown, stage: Stage, source: string): RapporteurError {
  if (thrown instanceof RapporteurError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new InputError(
    'E_INTERNAL',
    stage,
    source,
    `unexpected: ${message}; please report it with this input`,
    {
      cause: thrown,
    },
  );
}
