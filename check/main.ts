#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { runCommand } from './command';

// The package's own, one folder up from here as well as from the built file.
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const { exitCode, output, complaint } = await runCommand(process.argv.slice(2), {
  version,
  read: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
});
process.stdout.write(output);
if (complaint) process.stderr.write(complaint);
// Not `process.exit`, which would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
