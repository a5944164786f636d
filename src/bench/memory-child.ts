/** One run, and then the peak memory of this process, its threads included, as JSON. Usage: memory-child.js INPUT DB */
import { runInputs } from '../pipeline/run.js';

const [input = '', db = ''] = process.argv.slice(2);
const start = performance.now();
const { failed, stored } = await runInputs([input], { db });
if (failed > 0) throw new Error(`${failed} of ${failed + stored} articles failed`);
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ peakMb, seconds: (performance.now() - start) / 1000 }));
