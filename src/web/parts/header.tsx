import { useEffect, useRef } from 'preact/hooks';
import { routeOf, SECTION_PATHS, SECTIONS, type Section } from '../routes.ts';
import { to } from '../state/address.ts';
import { useKept } from '../state/kept.ts';
import { key } from '../state/key.ts';
import { LANGUAGES, language, THEMES, theme } from '../state/settings.ts';
import { useWords } from '../words/words.ts';

/** Product, sections, and the settings that hold everywhere. */
export function Header({ section }: { section: Section | null }) {
  const { access, shell } = useWords();
  const chosenLanguage = useKept(language);
  const chosenTheme = useKept(theme);
  const held = useKept(key);
  const settings = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (): void => {
      settings.current!.open = false;
    };
    const leave = ({ target }: Event): void => {
      if (!settings.current!.contains(target as Node)) close();
    };
    const press = ({ key: pressed }: KeyboardEvent): void => {
      if (pressed !== 'Escape' || !settings.current!.open) return;
      const wasInside = settings.current!.contains(document.activeElement);
      close();
      if (wasInside) settings.current!.querySelector('summary')!.focus();
    };
    addEventListener('hashchange', close);
    addEventListener('pointerdown', leave);
    addEventListener('keydown', press);
    return () => {
      removeEventListener('hashchange', close);
      removeEventListener('pointerdown', leave);
      removeEventListener('keydown', press);
    };
  }, []);
  return (
    <header class="header">
      <a class="brand" href={to('/')}>
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span>{shell.product}</span>
      </a>
      <nav aria-label={shell.navigation}>
        <ul class="sections">
          {SECTIONS.filter((name) => routeOf(SECTION_PATHS[name]) !== undefined).map((name) => (
            <li key={name}>
              <a href={to(SECTION_PATHS[name])} aria-current={name === section ? 'page' : undefined}>
                {shell.sections[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details class="settings" ref={settings}>
        <summary>
          <span class="gear" aria-hidden="true">
            ⚙
          </span>
          <span class="settings-name">{shell.settings}</span>
        </summary>
        <div class="panel">
          <label>
            {shell.languageChoice}
            <select
              value={chosenLanguage}
              onChange={(event) => language.set(event.currentTarget.value as (typeof LANGUAGES)[number])}
            >
              {LANGUAGES.map((code) => (
                <option key={code} value={code} lang={code}>
                  {shell.languages[code]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {shell.themeChoice}
            <select
              value={chosenTheme}
              onChange={(event) => theme.set(event.currentTarget.value as (typeof THEMES)[number])}
            >
              {THEMES.map((name) => (
                <option key={name} value={name}>
                  {shell.themes[name]}
                </option>
              ))}
            </select>
          </label>
          <a href={to('/key')}>
            {shell.key.menu}
            {held === '' ? '' : ' ✓'}
          </a>
          <a href={to('/integrators')}>{access.title}</a>
          <a href="/docs">{shell.documentation}</a>
        </div>
      </details>
    </header>
  );
}
