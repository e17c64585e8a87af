import type { Declarations } from '#server/contract.ts';
import type { Details, FieldKind, Marks } from '#isms/kernel/field.ts';

/** A declared field as the API tells it. */
export interface DeclaredField extends Marks, Omit<Details, 'fields'> {
  readonly kind: FieldKind;
  readonly fields?: DeclaredFields;
}
export type DeclaredFields = Readonly<Record<string, DeclaredField>>;

type Of<K extends 'registers' | 'views' | 'actions' | 'rules'> = Declarations[K][number];

export type DeclaredRegister = Of<'registers'> & {
  readonly fields: DeclaredFields;
  readonly derived: DeclaredFields;
};
export type DeclaredView = Of<'views'> & {
  readonly parameters: DeclaredFields;
  readonly columns: DeclaredFields;
  readonly head?: { readonly columns: DeclaredFields; readonly running: readonly string[] };
};
export type DeclaredAction = Of<'actions'> & { readonly input: DeclaredFields };
export type DeclaredRule = Of<'rules'>;
export type Edition = '2013' | '2022';

/** Everything declared, found by key. */
export interface Declared {
  readonly registers: ReadonlyMap<string, DeclaredRegister>;
  readonly views: ReadonlyMap<string, DeclaredView>;
  readonly actions: ReadonlyMap<string, DeclaredAction>;
  readonly rules: ReadonlyMap<string, DeclaredRule>;
  readonly clauses: Declarations['clauses'];
  readonly editions: Declarations['editions'];
}

const byKey = <T extends { readonly key: string }>(all: readonly unknown[]): ReadonlyMap<string, T> =>
  new Map((all as readonly T[]).map((each) => [each.key, each]));

export const indexed = (answer: Declarations): Declared => ({
  registers: byKey<DeclaredRegister>(answer.registers),
  views: byKey<DeclaredView>(answer.views),
  actions: byKey<DeclaredAction>(answer.actions),
  rules: byKey<DeclaredRule>(answer.rules),
  clauses: answer.clauses,
  editions: answer.editions,
});
