import { PROGRAM_VERSION } from '../version.js';

/** Honest: the program, its version, and how to reach who runs it (`--contact` or RAPPORTEUR_CONTACT: a mail or web address). */
export function userAgent(contact: string | null): string {
  const safe = (contact ?? '').replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return `rapporteur/${PROGRAM_VERSION} (research on the Universal Periodic Review; ${safe === '' ? 'no contact given' : safe})`;
}
