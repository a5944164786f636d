import { EXIT, type ExitCode } from '../model/errors.js';

let code: ExitCode = EXIT.ok;

/** Raises the exit code of this process; a worse one stays. */
export function exitWith(next: ExitCode): void {
  if (next > code) code = next;
}

export function exitCode(): ExitCode {
  return code;
}
