import type { Relay } from '../../../model/fact.js';
import { tokenSpan } from '../../../text/doc.js';
import type { Page } from '../page.js';
import type { Report } from '../report.js';
import { namedSpeaker } from './resolve.js';
import type { Memory, Speaker } from './types.js';

/** Who passes the report's words on, under the name that a speaker would get; null where nobody does, or the speaker. */
export function relayOf(page: Page, report: Report, speaker: Speaker, memory: Memory): Relay | null {
  if (!report.relay) return null;
  const span = tokenSpan(page.doc.tokens, report.relay.first, report.relay.end);
  const found = namedSpeaker(page, report.relay, report.relay, memory);
  const name = found?.name ?? page.doc.text.slice(span.start, span.end);
  return name === speaker.name ? null : { ...span, name };
}
