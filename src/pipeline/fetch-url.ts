import { InputError } from '../model/errors.js';
import type { Input } from './input.js';

/** Downloads one URL for `run URL`. */
export async function fetchUrlInput(url: string): Promise<Input> {
  throw new InputError('E_NO_FETCHER', 'fetch', url, 'URLs cannot be read here; use "rapporteur fetch"');
}
