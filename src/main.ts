import { runCommandLine } from './cli/commandLine.ts';

// A service outlives the terminal, or the program, that read its first lines.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), {
  tell: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
