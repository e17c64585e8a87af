import type { Found } from '#server/contract.ts';
import type { Declared } from '../api/declared.ts';
import { registerPlural, registerTitle, viewTitle } from '../language/names.ts';
import { opensAlone, type Readable } from './navigation.ts';

/** Something that can be gone to or done from the palette. */
export type Item =
  | {
      readonly group: 'record';
      readonly key: string;
      readonly title: string;
      readonly register: string;
      readonly code: string;
    }
  | {
      readonly group: 'do' | 'register';
      readonly key: string;
      readonly title: string;
      readonly register: string;
    }
  | { readonly group: 'requirement'; readonly key: string; readonly title: string; readonly id: string }
  | { readonly group: 'view'; readonly key: string; readonly title: string; readonly view: string }
  | { readonly group: 'page'; readonly key: string; readonly title: string };

interface Words {
  readonly board: string;
  readonly goTo: (code: string) => string;
  readonly create: (title: string) => string;
}

/** Everything the palette offers without regard to what was typed, in the order it is offered. */
export function standing(
  declared: Declared,
  { reads, views }: Readable,
  mayCreate: (register: string) => boolean,
  words: Words,
): readonly Item[] {
  const registers = [...declared.registers.values()].filter(({ key }) => reads.includes(key));
  return [
    { group: 'page', key: 'board', title: words.board },
    ...registers.map((each): Item => ({
      group: 'register',
      key: `register ${each.key}`,
      title: registerPlural(each),
      register: each.key,
    })),
    ...[...declared.views.values()]
      .filter((each) => views.includes(each.key) && opensAlone(each) && each.presentation.as !== 'board')
      .map((each): Item => ({
        group: 'view',
        key: `view ${each.key}`,
        title: viewTitle(each),
        view: each.key,
      })),
    ...registers
      .filter(({ key }) => mayCreate(key))
      .map((each): Item => ({
        group: 'do',
        key: `new ${each.key}`,
        title: words.create(registerTitle(each)),
        register: each.key,
      })),
  ];
}

/** The record a code names: `risk-12`, `RISK 12` and `risk12` are RISK-12. */
export function byCode(query: string, declared: Declared, goTo: Words['goTo']): Item | undefined {
  const [, prefix, number] = /^([a-z]+)[\s-]?(\d{1,9})$/i.exec(query.trim()) ?? [];
  if (prefix === undefined || number === undefined) return undefined;
  const register = [...declared.registers.values()].find(
    ({ code, shipped }) => !shipped && code.toLowerCase() === prefix.toLowerCase(),
  );
  if (!register) return undefined;
  const code = `${register.code}-${Number(number)}`;
  return { group: 'record', key: keyOf(code), title: goTo(code), register: register.key, code };
}

/** Records that the server found, but for those that are offered already. */
export const recordsFound = (found: Found['found'], offered: readonly Item[]): readonly Item[] => {
  const ids = new Set(offered.map((item) => (item.group === 'requirement' ? item.id : item.key)));
  return found
    .filter(({ id, code }) => !ids.has(id) && !ids.has(keyOf(code)))
    .map(({ register, code, label }) => ({
      group: 'record',
      key: keyOf(code),
      title: [code, label].filter(Boolean).join(' '),
      register,
      code,
    }));
};

const keyOf = (code: string): string => `record ${code}`;

const folded = (text: string): string => text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** How well a title answers a query, from 0 (best); undefined when it does not. Every word of the query has to be found. */
export function rank(title: string, query: string): number | undefined {
  const [text, asked] = [folded(title), folded(query.trim())];
  if (text.startsWith(asked)) return 0;
  const words = asked.split(/\s+/);
  if (!words.every((word) => text.includes(word))) return undefined;
  return words.every((word) => text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word))) ? 1 : 2;
}

/** Best matches first; those that match equally well keep their order. */
export function matching<T>(
  all: readonly T[],
  query: string,
  textOf: (item: T) => string,
  most: number,
): readonly T[] {
  return all
    .flatMap((item) => {
      const found = rank(textOf(item), query);
      return found === undefined ? [] : [{ item, found }];
    })
    .toSorted((a, b) => a.found - b.found)
    .slice(0, most)
    .map(({ item }) => item);
}
