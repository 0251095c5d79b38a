import type { ProfileToSave } from '../db/profileRows.ts';
import type { StatementFeatures } from '../domain/match/candidate.ts';
import type { Profile, Statement } from '../domain/profile.ts';
import type { ConceptLexicon } from '../domain/text/concepts.ts';
import { encodeFeatures, extractFeatures, featureVersion } from '../domain/text/features.ts';
import type { LanguageDetector } from '../domain/text/language.ts';

/** Reads features off statements, with one lexicon and one language detector for the life of a process. */
export class FeatureReader {
  readonly lexicon: ConceptLexicon;
  /** Changes with the program and with the lexicon: features of another version are void. */
  readonly version: number;
  #detect: LanguageDetector;

  constructor(lexicon: ConceptLexicon, detect: LanguageDetector) {
    this.lexicon = lexicon;
    this.version = featureVersion(lexicon);
    this.#detect = detect;
  }

  read(profile: Pick<Profile, 'needs' | 'offers'>): StatementFeatures {
    const each = ({ text, language }: Statement) =>
      extractFeatures(text, language, this.lexicon, this.#detect);
    return { needs: profile.needs.map(each), offers: profile.offers.map(each) };
  }

  /** A profile with its features, ready to be saved. */
  prepare(profile: Profile): ProfileToSave {
    const { needs, offers } = this.read(profile);
    return { profile, needFeatures: needs.map(encodeFeatures), offerFeatures: offers.map(encodeFeatures) };
  }

  encode(statement: Pick<Statement, 'text' | 'language'>): Uint8Array {
    return encodeFeatures(extractFeatures(statement.text, statement.language, this.lexicon, this.#detect));
  }
}
