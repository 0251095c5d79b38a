import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { Header } from './parts/header.tsx';
import { KeyDialog } from './parts/keyDialog.tsx';
import { NoticeBar } from './parts/noticeBar.tsx';
import { Waiting } from './parts/waiting.tsx';
import { routeOf, type ViewProps } from './routes.ts';
import { useAddress } from './state/address.ts';
import { useKept } from './state/kept.ts';
import { arrive } from './state/notices.ts';
import { language, theme } from './state/settings.ts';
import { NotFound } from './views/notFound.tsx';
import { loadWords, type Words, WordsContext } from './words/words.ts';

/** The whole page: header, the view of the address, notices. */
export function Page() {
  const words = useLoadedWords();
  const chosenTheme = useKept(theme);
  useEffect(() => {
    document.documentElement.dataset.theme = chosenTheme;
  }, [chosenTheme]);
  if (words === undefined) return null;
  return (
    <WordsContext.Provider value={words}>
      <View words={words} />
    </WordsContext.Provider>
  );
}

function useLoadedWords(): Words | undefined {
  const chosen = useKept(language);
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let current = true;
    void loadWords(chosen).then((loaded) => {
      if (!current) return;
      document.documentElement.lang = chosen;
      setWords(loaded);
    });
    return () => {
      current = false;
    };
  }, [chosen]);
  return words;
}

function View({ words }: { words: Words }) {
  const { path, query } = useAddress();
  const found = routeOf(path);
  const Shown = useView(found === undefined ? undefined : found.route.view);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const title = found === undefined ? words.shell.notFound.title : found.route.title(words);

  useEffect(() => {
    document.title = `${title} – ${words.shell.product}`;
  }, [title, words]);
  useEffect(() => {
    arrive();
    if (!first.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [path]);

  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.shell.skip}
      </button>
      <Header section={found?.route.section ?? null} />
      <main ref={main} tabIndex={-1} class="main">
        {found === undefined ? (
          <NotFound />
        ) : Shown === undefined ? (
          <Waiting slow />
        ) : (
          <Guarded key={path} view={Shown} params={found.params} query={query} />
        )}
      </main>
      <NoticeBar />
      <KeyDialog />
    </>
  );
}

/** The component of a view once its file is there; undefined until then. */
function useView(load: (() => Promise<ComponentType<ViewProps>>) | undefined) {
  const [loaded, setLoaded] = useState<{ of: typeof load; view: ComponentType<ViewProps> }>();
  useEffect(() => {
    let current = true;
    void load?.().then((view) => {
      if (current) setLoaded({ of: load, view });
    });
    return () => {
      current = false;
    };
  }, [load]);
  return loaded?.of === load ? loaded?.view : undefined;
}

/** A view that breaks says so instead of leaving the page blank. */
function Guarded({ view: Shown, ...props }: ViewProps & { view: ComponentType<ViewProps> }) {
  const [error] = useErrorBoundary((fault) => console.error(fault));
  if (error !== undefined) return <Broken />;
  return <Shown {...props} />;
}

function Broken() {
  return (
    <WordsContext.Consumer>
      {({ shell }) => (
        <div class="panel problem" role="alert">
          <p>{shell.broken}</p>
          <button type="button" onClick={() => location.reload()}>
            {shell.reload}
          </button>
        </div>
      )}
    </WordsContext.Consumer>
  );
}
