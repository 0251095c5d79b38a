import { runCommandLine } from './cli/commandLine.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  tell: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
