import type { Doc } from '../../text/doc.js';
import type { Candidate } from './candidate.js';
import { figureStart } from './qualifier.js';
import { isGiver, isRequest } from './requests.js';

/** What is done to people alone, so that a number without a noun counts them: "killed 14", "12 were injured". */
const VERBS = new Set(
  'kill kills killed killing injured injuring wounded wounding arrested arresting detained detaining jailed jailing imprisoned executed executing hanged displaced abducted'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(['was', 'were', 'are', 'be', 'been', 'being', 'have', 'had']);
const AHEAD = 3;

export function isVictims(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  if (!Number.isInteger(c.value)) return false;
  const before = figureStart(doc.tokens, c.first) - 1;
  if (VERBS.has(lower[before] ?? '')) return true;
  let after = c.end;
  while (after < c.end + AHEAD && AUXILIARIES.has(lower[after] ?? '')) after++;
  return after > c.end && VERBS.has(lower[after] ?? '');
}

/** What was counted before can be people: "40 writers were held; 12 were jailed". */
export function isPersons(whole: Candidate | null): boolean {
  if (whole === null || whole.kind !== 'count') return false;
  if (whole.unit === 'life' || whole.unit === 'death' || whole.unit === 'body') return false;
  return !isRequest(whole.unit) && (!isGiver(whole.unit) || whole.unit === 'people');
}
