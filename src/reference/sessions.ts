/** The calendar of the UPR: sessions of the Working Group and of the Council, and which of them adopts what. */
import { readTable } from './csv.js';

export interface Session {
  readonly body: 'WG' | 'HRC';
  readonly number: number;
  /** ISO days, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Council session that adopts the outcomes of this Working Group session; null for a Council session. */
  readonly adoptsAt: number | null;
}

const sessions = new Map<string, Session>();
for (const row of readTable(new URL('./sessions.csv', import.meta.url))) {
  const body = row.body === 'WG' ? 'WG' : 'HRC';
  sessions.set(body + row.session, {
    body,
    number: Number(row.session),
    from: row.first_day!,
    to: row.last_day!,
    adoptsAt: row.adopts_at ? Number(row.adopts_at) : null,
  });
}

/** A session by its number; null outside the calendar (Working Group 1-54, Council 8-65). */
export function session(body: 'WG' | 'HRC', number: number): Session | null {
  return sessions.get(body + String(number)) ?? null;
}

/** Cycle of a Working Group session: 1-12, 13-26, 27-40, 41-54; null outside. */
export function cycleOfSession(number: number): number | null {
  if (number < 1 || number > 54) return null;
  return number <= 12 ? 1 : number <= 26 ? 2 : number <= 40 ? 3 : 4;
}

/** All sessions of a body that share a day with the interval (ISO days, inclusive). */
export function sessionsWithin(body: 'WG' | 'HRC', from: string, to: string): Session[] {
  return [...sessions.values()].filter((s) => s.body === body && s.from <= to && from <= s.to);
}

/** The one cycle whose Working Group sessions touch the interval; null for none or several. */
export function cycleOfDates(from: string, to: string): number | null {
  const cycles = new Set(sessionsWithin('WG', from, to).map((s) => cycleOfSession(s.number)));
  return cycles.size === 1 ? ([...cycles][0] ?? null) : null;
}
