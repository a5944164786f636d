/** What every command may print to: stdout carries results only, stderr everything else. */
export interface Output {
  /** A result, on lines of its own. */
  result(text: string): void;
  /** A piece of a result, as it is. */
  write(text: string): void;
  note(text: string): void;
  readonly quiet: boolean;
}

let quiet = false;

export function setQuiet(value: boolean): void {
  quiet = value;
}

export const out: Output = {
  result(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  write(text) {
    process.stdout.write(text);
  },
  note(text) {
    if (!quiet) process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  get quiet() {
    return quiet;
  },
};

/** Errors are said even when quiet. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** True when stderr is a person's terminal, so that progress may be redrawn in place. */
export function interactive(): boolean {
  return process.stderr.isTTY === true && !quiet && process.env.CI === undefined;
}

export const DEFAULT_DB = 'output/press.db';
