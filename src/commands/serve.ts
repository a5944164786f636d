import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { databaseOption } from './options.js';
import { positive } from './run.js';

export function register(program: Command): void {
  program
    .command('serve')
    .description(
      'a page to read the database in: claims, checks, articles with every fact marked; this machine only',
    )
    .addOption(databaseOption())
    .option('--port <n>', 'port on 127.0.0.1', positive, 8642)
    .action(async (options: { db: string; port: number }) => {
      const { serve } = await import('../page/server.js');
      const server = await serve(options.db, options.port);
      out.result(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ (Ctrl-C ends it)`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      server.closeAllConnections();
      server.close();
    });
}
