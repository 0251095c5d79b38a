import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import { QUIET_LOG } from './quietLog.ts';

/** Structured logs, without anything personal, go to standard error; what a person is to read goes to standard output. */
export function createLogger(config: Config): Logger {
  return pino({ ...QUIET_LOG, level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
}
