import type { FindingAbout } from '../finding.ts';
import { findingInEnglish } from './findingInEnglish.ts';
import { findingInFrench } from './findingInFrench.ts';
import type { ForumLanguage } from './forumLanguage.ts';

/** A finding as one sentence that names keys, not people. Deterministic; never throws. */
export function findingSentence(about: FindingAbout, language: ForumLanguage): string {
  return language === 'fr' ? findingInFrench(about) : findingInEnglish(about);
}
