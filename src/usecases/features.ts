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
  readonly #recent = new RecentTexts();

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
    return {
      profile,
      needFeatures: profile.needs.map((need) => this.encode(need)),
      offerFeatures: profile.offers.map((offer) => this.encode(offer)),
    };
  }

  /** The encoded features of a statement; not to be written to. */
  encode({ text, language }: Pick<Statement, 'text' | 'language'>): Uint8Array {
    const key = `${language ?? ''}:${text}`;
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const encoded = encodeFeatures(extractFeatures(text, language, this.lexicon, this.#detect));
    this.#recent.set(key, encoded);
    return encoded;
  }
}

/** Texts remembered at least; twice as many at most. Bounds memory to some 30 MB. */
const REMEMBERED = 10_000;

/** The features of the texts met last: in lists of projects every second text is one that a partner brought before. */
class RecentTexts {
  #young = new Map<string, Uint8Array>();
  #old = new Map<string, Uint8Array>();

  get(key: string): Uint8Array | undefined {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, encoded: Uint8Array): void {
    if (this.#young.size >= REMEMBERED) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, encoded);
  }
}
