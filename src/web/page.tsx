import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { Header } from './parts/header.tsx';
import { KeyDialog } from './parts/keyDialog.tsx';
import { LeaveDialog } from './parts/leaveDialog.tsx';
import { NoticeBar } from './parts/noticeBar.tsx';
import { Waiting } from './parts/waiting.tsx';
import { routeOf, type ViewProps } from './routes.ts';
import { useAddress } from './state/address.ts';
import { keepFocus } from './state/keepFocus.ts';
import { useKept } from './state/kept.ts';
import { arrive } from './state/notices.ts';
import { arriveAt, followPlaces } from './state/places.ts';
import { language, theme } from './state/settings.ts';
import { NotFound } from './views/notFound.tsx';
import { loadWords, useWords, type Words, WordsContext } from './words/words.ts';

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

  useEffect(() => keepFocus(document.body), []);
  useEffect(followPlaces, []);
  useEffect(() => {
    document.title = `${title} – ${words.shell.product}`;
  }, [title, words]);
  useEffect(() => {
    arrive();
    return arriveAt(main.current!, first);
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
        ) : Shown === null ? (
          <Unreachable />
        ) : (
          <Guarded key={path} view={Shown} params={found.params} query={query} />
        )}
      </main>
      <NoticeBar />
      <KeyDialog />
      <LeaveDialog />
    </>
  );
}

/** The component of a view once its file is there; undefined until then, null where the file could not be fetched. */
function useView(load: (() => Promise<ComponentType<ViewProps>>) | undefined) {
  const [loaded, setLoaded] = useState<{ of: typeof load; view: ComponentType<ViewProps> | null }>();
  useEffect(() => {
    let current = true;
    const put = (view: ComponentType<ViewProps> | null): void => {
      if (current) setLoaded({ of: load, view });
    };
    load?.().then(put, () => put(null));
    return () => {
      current = false;
    };
  }, [load]);
  return loaded?.of === load ? loaded?.view : undefined;
}

/** The file of a view is not to be had: the service has stopped, or was replaced by another version. */
function Unreachable() {
  const { shell } = useWords();
  const again = async (): Promise<void> => {
    // A page that is loaded from a service that is still away would be gone.
    const isThere = await fetch('/', { method: 'HEAD' }).catch(() => null);
    if (isThere !== null) location.reload();
  };
  return (
    <div class="panel problem" role="alert">
      <p>
        <strong>{shell.problem.heading}.</strong> {shell.problem.unreachable}
      </p>
      <button type="button" onClick={again}>
        {shell.retry}
      </button>
    </div>
  );
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
