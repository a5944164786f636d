import { request } from 'undici';
import { InputError } from '../model/errors.js';
import type { NightlyReport } from './report.js';

const TIMEOUT = 15_000;

/** Posts the report as JSON to an address of the user's own. Throws `E_WEBHOOK`; the address is the user's to vouch for. */
export async function postReport(url: string, report: NightlyReport, markdown: string): Promise<void> {
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: markdown.slice(0, 3000), report }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body.dump();
    if (response.statusCode >= 300) throw new Error(`HTTP ${response.statusCode}`);
  } catch (cause) {
    const message = `the webhook did not take the report (${cause instanceof Error ? cause.message : String(cause)}); the report is in its folder`;
    throw new InputError('E_WEBHOOK', 'fetch', new URL(url).origin, message, { cause });
  }
}
