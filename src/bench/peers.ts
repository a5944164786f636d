import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Installs packages to be measured beside ours into a folder of their own, once; false, said aloud, where they cannot be had. */
export function peersInstalled(folder: string, peers: readonly string[]): boolean {
  if (peers.every((peer) => existsSync(join(folder, 'node_modules', peer)))) return true;
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...peers], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return true;
  } catch {
    process.stderr.write('peers cannot be installed here: ours alone\n');
    return false;
  }
}
