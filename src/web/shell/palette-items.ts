import { editDistance, forgiven } from '#isms/kernel/values/edit-distance.ts';
import {
  askedFor,
  folded,
  isMeant,
  matches,
  matchOf,
  searchedAs,
  synonymsOf,
} from '#isms/kernel/values/search-match.ts';
import type { Match } from '#isms/kernel/values/search-match.ts';
import type { SearchHits } from '#server/contract/contract.ts';
import type { Declared } from '../api/declared.ts';
import { opensTitle, registerPlural, registerTitle, viewTitle } from '../language/names.ts';
import { opensAlone, type Readable } from './navigation.ts';

/** The address inside the application that an item leads to. */
export type Target =
  | { readonly to: 'page'; readonly page: string }
  | { readonly to: 'record'; readonly register: string; readonly id: string; readonly code: string }
  | {
      readonly to: 'register';
      readonly register: string;
      readonly open?: 'new';
      /** Words to search for in all its fields. */
      readonly words?: string;
    }
  | { readonly to: 'view'; readonly view: string };

/** A page or act that the palette offers. */
export interface Item {
  readonly key: string;
  readonly title: string;
  /** Kind of thing, shown beside it. */
  readonly kind: string;
  readonly target: Target;
}

/** An item with the texts by which it is found. */
interface Offered {
  readonly item: Item;
  readonly code?: string;
  readonly others?: readonly string[];
}

/** A page of the application itself, with further words for it. */
export interface OwnPage {
  readonly page: string;
  readonly title: string;
  readonly others?: readonly string[];
}

interface Words {
  readonly create: (title: string) => string;
  readonly kinds: Readonly<Record<'page' | 'register' | 'view' | 'do', string>>;
}

interface Allowed extends Readable {
  readonly mayCreate: (register: string) => boolean;
  /** The registers to which the person may add in their own name. */
  readonly opens: readonly string[];
}

/** Returns everything that the palette offers before anything is typed, in order. */
export function standing(
  declared: Declared,
  { reads, views, mayCreate, opens }: Allowed,
  pages: readonly OwnPage[],
  { create, kinds }: Words,
): readonly Offered[] {
  const registers = [...declared.registers.values()];
  return [
    ...pages.map(({ page, title, others = [] }) => ({
      item: { key: `page ${page}`, title, kind: kinds.page, target: { to: 'page', page } as const },
      others,
    })),
    ...registers
      .filter(({ key }) => reads.includes(key))
      .map((each) => ({
        item: {
          key: `register ${each.key}`,
          title: registerPlural(each),
          kind: kinds.register,
          target: { to: 'register', register: each.key } as const,
        },
        code: each.code,
        others: [registerTitle(each)],
      })),
    ...[...declared.views.values()]
      .filter((each) => views.includes(each.key) && opensAlone(each) && each.presentation.as !== 'board')
      .map((each) => ({
        item: {
          key: `view ${each.key}`,
          title: viewTitle(each),
          kind: kinds.view,
          target: { to: 'view', view: each.key } as const,
        },
      })),
    ...registers
      .filter(({ key }) => mayCreate(key))
      .map((each) => ({
        item: {
          key: `new ${each.key}`,
          title: create(registerTitle(each)),
          kind: kinds.do,
          target: { to: 'register', register: each.key, open: 'new' } as const,
        },
        others: each.opens ? [opensTitle(each.key, each.opens)] : [],
      })),
    // A register to which people may add only in their own name is filled in on My work.
    ...registers.flatMap(({ key, opens: opening }) =>
      opening && opens.includes(key) && !mayCreate(key)
        ? [
            {
              item: {
                key: `new ${key}`,
                title: opensTitle(key, opening),
                kind: kinds.do,
                target: { to: 'page', page: '/mine' } as const,
              },
            },
          ]
        : [],
    ),
  ];
}

/** An item that matches what was typed, and how well. */
export interface Answer {
  readonly item: Item;
  readonly match: Match;
}

const isSpeltLike = (typed: string, name: string): boolean =>
  editDistance(typed, name, forgiven(typed)) <= forgiven(typed);

/**
 * Returns the items that match a query, using the declared names and synonyms. Something with exactly that name comes
 * before what is named after it.
 */
export function matching(offered: readonly Offered[], query: string, declared: Declared): readonly Answer[] {
  const asked = askedFor(query, synonymsOf([...declared.registers.values(), ...declared.views.values()]));
  const texts = [asked, ...asked.alternatives].map(({ text }) => text);
  return offered
    .flatMap(({ item, code = '', others = [] }) => {
      const searched = searchedAs(code, item.title, others);
      const match = matchOf(searched, asked) ?? (isMeant(searched, asked) ? 'similar' : undefined);
      const names = [item.title, ...others].map(folded);
      const isNamed = texts.some((text) => names.some((name) => isSpeltLike(text, name)));
      return match ? [{ item, match, isNamed }] : [];
    })
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
}

/** Returns the records that the server found, as answers. */
export const recordsFound = (found: SearchHits['found'], { registers }: Declared): readonly Answer[] =>
  found.map(({ register, id, code, label, match }) => {
    const declared = registers.get(register);
    return {
      item: {
        key: `record ${register} ${id}`,
        title: [code, label].filter(Boolean).join(' '),
        kind: declared ? registerTitle(declared) : register,
        target: { to: 'record', register, id, code },
      },
      match,
    };
  });

/** Returns those records found for an earlier query that match this one as well. */
export function stillMatching(found: SearchHits['found'], query: string): SearchHits['found'] {
  const asked = askedFor(query);
  return found.flatMap((each) => {
    const match = matchOf(searchedAs(each.code, each.label), asked);
    return match ? [{ ...each, match }] : [];
  });
}

const rank = new Map<Match, number>(matches.map((match, n) => [match, n]));

/** Returns answers with the best first; equally good ones keep their order. */
export const bestFirst = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((a, b) => (rank.get(a.match) ?? 0) - (rank.get(b.match) ?? 0));

/** Returns the registers whose records can be searched for words that match no name. */
export const elsewhere = (
  declared: Declared,
  { reads }: Pick<Readable, 'reads'>,
  words: string,
  kind: string,
  titled: (plural: string) => string,
): readonly Item[] =>
  [...declared.registers.values()]
    .filter(({ key, singleton }) => reads.includes(key) && !singleton)
    .map((each) => ({
      key: `elsewhere ${each.key}`,
      title: titled(registerPlural(each)),
      kind,
      target: { to: 'register', register: each.key, words },
    }));
