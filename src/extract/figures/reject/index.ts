import { calendar } from './calendar.js';
import type { Context } from './context.js';
import { glued } from './glued.js';
import { labelled } from './label.js';
import { spelled } from './words.js';

/** Why a number is no figure; null where it may be one. */
export function rejected(context: Context): string | null {
  if (context.num.form === 'words') return spelled(context);
  if (context.num.form === 'fraction') return null;
  return glued(context) ?? labelled(context) ?? calendar(context);
}
