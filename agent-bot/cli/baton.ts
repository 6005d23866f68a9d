#!/usr/bin/env node
import { processContext } from './command.ts';
import { runCommand } from './run-command.ts';
import { processTerminal } from './terminal.ts';

const code = await runCommand(process.argv.slice(2), processContext(processTerminal()));
// Kept connections to Chatwoot would hold the process for a while.
process.stdout.write('', () => process.exit(code));
