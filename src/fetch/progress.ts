import type { RapporteurError } from '../model/errors.js';
import type { Tally } from './tally.js';

/** One line on a source's round: what was found and fetched, the rate, what remains. */
export function tallyLine(tally: Readonly<Tally>, now = Date.now()): string {
  const minutes = Math.max(1 / 60, (now - tally.startedAt) / 60_000);
  const done = tally.fetched + tally.unchanged + tally.refused + tally.failed + tally.gone;
  const parts = [
    `${tally.found} found`,
    `${tally.fetched} fetched`,
    `${tally.unchanged} unchanged`,
    `${tally.refused} refused`,
    `${tally.failed + tally.gone} failed`,
    `${Math.round(done / minutes)}/min`,
    tally.done ? 'done' : `${tally.remaining} remaining`,
  ];
  return `${tally.source}: ${parts.join(', ')}${skips(tally)}`;
}

function skips(tally: Readonly<Tally>): string {
  const entries = Object.entries(tally.skipped);
  if (!tally.done || entries.length === 0) return '';
  return `; skipped ${entries.map(([reason, n]) => `${n} ${reason}`).join(', ')}`;
}

/** The same as a line of JSON. */
export function tallyJson(tally: Readonly<Tally>): string {
  const { startedAt, ...rest } = tally;
  return JSON.stringify({
    event: tally.done ? 'source-done' : 'source',
    at: new Date().toISOString(),
    seconds: (Date.now() - startedAt) / 1000,
    ...rest,
  });
}

export type LogForm = 'terminal' | 'lines' | 'json' | 'none';

/** Says on stderr how a round goes: redrawn on a terminal, a line a source elsewhere, JSON lines on request. */
export class Progress {
  readonly #tallies = new Map<string, Readonly<Tally>>();
  #drawn = 0;
  #last = 0;

  constructor(
    private readonly form: LogForm,
    private readonly write: (text: string) => void,
    private readonly rows: () => number = () => 24,
  ) {}

  update(tally: Readonly<Tally>): void {
    const fresh = !this.#tallies.has(tally.source);
    this.#tallies.set(tally.source, tally);
    const now = Date.now();
    if (this.form === 'terminal') {
      if (now - this.#last > 200) this.#draw(now);
    } else if (this.form === 'json') {
      if (tally.done || fresh || now - this.#last > 1000) {
        this.#last = now;
        this.write(`${tallyJson(tally)}\n`);
      }
    } else if (this.form === 'lines' && tally.done) {
      this.write(`${tallyLine(tally, now)}\n`);
    }
  }

  /** Says something between the drawings: a failure at any rate, a note unless all is to be quiet. */
  failure(error: RapporteurError): void {
    const { code, stage, source, message } = error;
    this.#say({ event: 'failure', code, stage, source, message }, error.line());
  }

  note(message: string): void {
    if (this.form !== 'none') this.#say({ event: 'note', message }, message);
  }

  #say(event: object, line: string): void {
    this.#erase();
    this.write(
      this.form === 'json' ? `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n` : `${line}\n`,
    );
  }

  /** Ends the drawing: every source once, to stay on the screen. */
  finish(): void {
    if (this.form !== 'terminal') return;
    this.#erase();
    for (const tally of this.#tallies.values()) this.write(`${tallyLine(tally)}\n`);
  }

  #draw(now: number): void {
    this.#last = now;
    this.#erase();
    const all = [...this.#tallies.values()];
    const active = all.filter(({ done }) => !done).slice(0, Math.max(1, this.rows() - 2));
    const lines = active.map((tally) => tallyLine(tally, now).slice(0, 118));
    lines.push(`${all.filter(({ done }) => done).length} of ${all.length} sources done`);
    this.write(`${lines.join('\n')}\n`);
    this.#drawn = lines.length;
  }

  #erase(): void {
    if (this.#drawn > 0) this.write(`\u001b[${this.#drawn}A\u001b[J`);
    this.#drawn = 0;
  }
}
