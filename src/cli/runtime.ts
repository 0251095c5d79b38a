import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Connection } from '../db/connect.ts';
import { loadLexicon } from '../db/lexicon.ts';
import { loadReference } from '../db/reference.ts';
import type { ConceptLexicon } from '../domain/text/concepts.ts';
import { loadLanguageDetector } from '../domain/text/language.ts';
import { buildCodeChecks } from '../domain/vocabulary/codes.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import { rowDoor } from '../http/rowDoor.ts';
import { profileSchemas } from '../http/schemas/profile.ts';
import { schemaRegistry } from '../http/schemas/registry.ts';
import { textRules } from '../http/schemas/text.ts';
import { IndexSnapshot } from '../jobs/indexSnapshot.ts';
import { FeatureReader } from '../usecases/features.ts';
import type { RowDoor } from '../usecases/importProfiles.ts';

/** What every command that touches profiles works with; takes about a second to load. */
export interface Runtime {
  readonly reference: Reference;
  readonly features: FeatureReader;
  readonly door: RowDoor;
}

/** `lexicon` stands in for the shipped one; features that were read with another one are void. */
export async function loadRuntime(lexicon: ConceptLexicon = loadLexicon()): Promise<Runtime> {
  const reference = loadReference();
  const features = new FeatureReader(lexicon, await loadLanguageDetector(lexicon));
  const door = rowDoor(profileSchemas(schemaRegistry(), textRules(buildCodeChecks(reference))));
  return { reference, features, door };
}

/** Structured logs go to standard error; what a person is to read goes to standard output. */
export function createLogger(config: Config): Logger {
  return pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
}

/** Where the index of a database is kept between two starts. */
export function keptIndex(db: Connection, config: Config): IndexSnapshot {
  return new IndexSnapshot(db, join(config.dataDir, 'index'));
}

/** The version in package.json. */
export async function readVersion(): Promise<string> {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

/** Today in UTC, as an ISO day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A fault of the one who called, told in one line and with exit code 2. */
export class UsageError extends Error {}
