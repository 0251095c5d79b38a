import { join } from 'node:path';
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
import type { RowDoor } from '../usecases/rowDoor.ts';

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

/** Where the index of a database is kept between two starts. */
export function keptIndex(db: Connection, config: Config): IndexSnapshot {
  return new IndexSnapshot(db, join(config.dataDir, 'index'));
}
