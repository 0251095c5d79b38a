import type { ComponentType } from 'preact';
import type { Words } from './words/words.ts';

/** What a view is given: the named parts of its path and its query. */
export interface ViewProps {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** The sections of the navigation, in its order. */
export const SECTIONS = ['matches', 'network', 'consortia', 'forums'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where each section begins. */
export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  matches: '/',
  network: '/network',
  consortia: '/consortia',
  forums: '/forums',
};

export interface Route {
  /** `:name` takes one part of the path. */
  readonly path: string;
  /** The section that the navigation marks; null: none. */
  readonly section: Section | null;
  /** The title of the window, before the product's name. */
  readonly title: (words: Words) => string;
  /** Loaded when it is first shown. */
  readonly view: () => Promise<ComponentType<ViewProps>>;
}

/** Every view by its address; the first that fits counts. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    section: 'matches',
    title: (words) => words.shell.sections.matches,
    view: () => import('./views/home.tsx').then((file) => file.Home),
  },
  {
    path: '/profiles/new',
    section: 'matches',
    title: (words) => words.profiles.create,
    view: () => import('./views/profile/editProfile.tsx').then((file) => file.CreateProfile),
  },
  {
    path: '/profiles/:id/edit',
    section: 'matches',
    title: (words) => words.profiles.edit,
    view: () => import('./views/profile/editProfile.tsx').then((file) => file.EditProfile),
  },
  {
    path: '/profiles/:id/about',
    section: 'matches',
    title: (words) => words.profiles.about,
    view: () => import('./views/profile/aboutProfile.tsx').then((file) => file.AboutProfile),
  },
  {
    path: '/profiles/:id/shortlist',
    section: 'matches',
    title: (words) => words.profiles.shortlist,
    view: () => import('./views/match/shortlist.tsx').then((file) => file.Shortlist),
  },
  {
    path: '/profiles/:id/introductions',
    section: 'matches',
    title: (words) => words.introductions.title,
    view: () => import('./views/match/introductionList.tsx').then((file) => file.IntroductionList),
  },
  {
    path: '/profiles/:id',
    section: 'matches',
    title: (words) => words.profiles.partners,
    view: () => import('./views/match/rankedList.tsx').then((file) => file.RankedList),
  },
  {
    path: '/profiles/:id/matches/:otherId',
    section: 'matches',
    title: (words) => words.matches.open,
    view: () => import('./views/match/pairView.tsx').then((file) => file.PairView),
  },
  {
    path: '/network',
    section: 'network',
    title: (words) => words.network.title,
    view: () => import('./views/network/network.tsx').then((file) => file.Network),
  },
  {
    path: '/consortia',
    section: 'consortia',
    title: (words) => words.consortia.title,
    view: () => import('./views/consortium/consortiumList.tsx').then((file) => file.ConsortiumList),
  },
  {
    path: '/consortia/new',
    section: 'consortia',
    title: (words) => words.consortia.untitled,
    view: () => import('./views/consortium/workspace.tsx').then((file) => file.NewConsortium),
  },
  {
    path: '/consortia/:id',
    section: 'consortia',
    title: (words) => words.consortia.title,
    view: () => import('./views/consortium/workspace.tsx').then((file) => file.StoredConsortium),
  },
  {
    path: '/forums',
    section: 'forums',
    title: (words) => words.forum.title,
    view: () => import('./views/forum/forumList.tsx').then((file) => file.ForumList),
  },
  {
    path: '/forums/:id',
    section: 'forums',
    title: (words) => words.forum.tabs.programme,
    view: () => import('./views/forum/programme.tsx').then((file) => file.Programme),
  },
  {
    path: '/forums/:id/people',
    section: 'forums',
    title: (words) => words.forum.tabs.people,
    view: () => import('./views/forum/people.tsx').then((file) => file.People),
  },
  {
    path: '/forums/:id/runs',
    section: 'forums',
    title: (words) => words.forum.tabs.runs,
    view: () => import('./views/forum/runs.tsx').then((file) => file.Runs),
  },
  {
    path: '/forums/:id/runs/:run',
    section: 'forums',
    title: (words) => words.forum.tabs.runs,
    view: () => import('./views/forum/runView.tsx').then((file) => file.RunView),
  },
  {
    path: '/forums/:id/board',
    section: 'forums',
    title: (words) => words.forum.tabs.board,
    view: () => import('./views/forum/board/boardView.tsx').then((file) => file.BoardView),
  },
  {
    path: '/forums/:id/day',
    section: 'forums',
    title: (words) => words.forum.tabs.day,
    view: () => import('./views/forum/day.tsx').then((file) => file.Day),
  },
  {
    path: '/forums/:id/agendas',
    section: 'forums',
    title: (words) => words.forum.tabs.agendas,
    view: () => import('./views/forum/agendas.tsx').then((file) => file.Agendas),
  },
  {
    path: '/my/:token',
    section: null,
    title: (words) => words.own.title,
    view: () => import('./views/my/ownDay.tsx').then((file) => file.OwnDay),
  },
  {
    path: '/integrators',
    section: null,
    title: (words) => words.access.title,
    view: () => import('./views/access/integrators.tsx').then((file) => file.Integrators),
  },
  {
    path: '/key',
    section: null,
    title: (words) => words.shell.key.title,
    view: () => import('./views/keyEntry.tsx').then((file) => file.KeyEntry),
  },
];

/** The route of a path with the values of its named parts; undefined for an address that leads nowhere. */
export function routeOf(path: string): { route: Route; params: Record<string, string> } | undefined {
  for (const route of ROUTES) {
    const params = paramsOf(route.path, path);
    if (params !== null) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) {
      const value = decoded(given[i]!);
      if (value === null) return null;
      params[part.slice(1)] = value;
    } else if (part !== given[i]) return null;
  }
  return params;
}

/** Null for what was cut off in the middle of a character. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
