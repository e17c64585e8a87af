import { createHash } from 'node:crypto';
import type { Asker } from '#access/asker.ts';
import { canTake, reach } from '#access/policies.ts';
import { blindedFrom } from '#access/blind-review.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Answers } from './answers.ts';
import type { DeclarationOutline, Declarations } from '../contract/declarations.ts';
import { declarationsAnswer } from './declarations-answer.ts';

/** The declarations that a person can reach. People who reach the same ones have the same hash. */
export interface ReachableDeclarations {
  readonly hash: string;
  declarations(): Declarations;
  outline(): DeclarationOutline;
}

/** Returns to each asker the registers, views and actions they can reach, and the rules about them. */
export class ReachableDeclarationsCache {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  for(asker: Asker, answers: Answers): ReachableDeclarations {
    const { registers, views, actions } = this.#catalogue;
    const reached = {
      registers: keysOf(registers, (each) =>
        (['read', 'create'] as const).some((act) => reach(asker, act, each) !== 'none'),
      ),
      // A view that a blind review closes for a time says so on its own page.
      views: keysOf(views, ({ reads }) => blindedFrom(asker).length > 0 || answers.mayReadAll(reads)),
      actions: keysOf(actions, (each) => canTake(asker, each)),
    };
    const { all, digest } = madeOf(this.#catalogue);
    const said = [digest, ...Object.values(reached).map((keys) => [...keys].join(' '))];
    return {
      hash: hashOf(said.join('\n')),
      declarations: () => within(all, reached),
      // The history of a record names the actions of others.
      outline: () => outlineOf(within(all, { ...reached, actions: new Set(actions.keys()) })),
    };
  }
}

interface Made {
  readonly all: Declarations;
  readonly digest: string;
}

/** All declarations of each catalogue, made when first needed: a catalogue does not change. */
const made = new WeakMap<Catalogue, Made>();

function madeOf(catalogue: Catalogue): Made {
  const before = made.get(catalogue);
  if (before) return before;
  const all = declarationsAnswer(catalogue);
  const now = { all, digest: hashOf(JSON.stringify(all)) };
  made.set(catalogue, now);
  return now;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const keysOf = <T>(all: ReadonlyMap<string, T>, holds: (one: T) => boolean): ReadonlySet<string> =>
  new Set([...all].filter(([, one]) => holds(one)).map(([key]) => key));

type Reached = Readonly<Record<'registers' | 'views' | 'actions', ReadonlySet<string>>>;

const within = (all: Declarations, { registers, views, actions }: Reached): Declarations => ({
  ...all,
  registers: all.registers.filter(({ key }) => registers.has(key)),
  views: all.views.filter(({ key }) => views.has(key)),
  actions: all.actions.filter(({ key, on }) => registers.has(on) && actions.has(key)),
  rules: all.rules
    .filter(({ of }) => registers.has(of))
    .map((rule) => ({ ...rule, reads: rule.reads.filter((key) => registers.has(key)) })),
});

const outlineOf = ({ registers, views, actions, clauses, editions }: Declarations): DeclarationOutline => ({
  registers: registers.map((register) => {
    const { key, clause, title, plural, code, synonyms, partOf, workFor } = register;
    const { singleton, opens, closed, actionsOnly, shipped, current, arises, fields } = register;
    const whole = fields[partOf ?? ''] as { readonly to?: string } | undefined;
    return {
      key,
      clause,
      title,
      plural,
      code,
      synonyms,
      partOf,
      workFor,
      singleton,
      opens,
      closed,
      actionsOnly,
      shipped,
      current,
      arises,
      whole: whole?.to,
    };
  }),
  views: views.map(
    ({ key, clause, title, synonyms, reads, onRecord, foundOn, presentation, parameters }) => ({
      key,
      clause,
      title,
      synonyms,
      reads,
      onRecord,
      foundOn,
      presentation: { as: presentation.as },
      parameters: Object.fromEntries(
        Object.entries(parameters as DeclarationOutline['views'][number]['parameters']).map(
          ([name, { to, optional, default: fallback }]) => [name, { to, optional, default: fallback }],
        ),
      ),
    }),
  ),
  actions: actions.map(({ key, title, ends, rare, by, on }) => ({ key, title, ends, rare, by, on })),
  clauses,
  editions,
});
