import type { PublishedFrom } from '../../model/article.js';

/** A day that something on the page gives, before the witnesses are heard together. */
export interface DateWitness {
  /** ISO day. */
  readonly day: string;
  readonly from: PublishedFrom;
  /** 0 to 1 and a little more. */
  readonly trust: number;
  /** Hour of a time told in UTC: elsewhere the day may be the one before or after. */
  readonly hour?: number;
  /** The page says of it only that something was changed then. */
  readonly changed?: boolean;
}

const UTC_HOUR = /T([01]\d|2[0-3]):?\d\d.*(?:Z|[+]00:?00|GMT|UTC)$/;

/** The hour of a machine-readable time in UTC; undefined for local times and plain days. */
export function utcHour(value: string): number | undefined {
  const m = UTC_HOUR.exec(value.trim());
  return m ? Number(m[1]) : undefined;
}
