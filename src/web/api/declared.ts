import type { DeclarationOutline, Declarations } from '#server/contract/contract.ts';
import type { Details, FieldKind, Marks } from '#isms/kernel/field-kinds/field.ts';

/** A declared field as the API describes it. */
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

type Outlined<K extends 'registers' | 'views' | 'actions'> = DeclarationOutline[K][number];

/** The outline of a register, known before its page is opened; `useRegister` reads the whole of it. */
export type OutlinedRegister = Outlined<'registers'>;
/** The outline of a view; `useDeclaredView` reads the whole of it. */
export type OutlinedView = Outlined<'views'>;
/** The outline of an action; `useAction` reads the whole of it. */
export type OutlinedAction = Outlined<'actions'>;

/** The declarations in outline, by key. */
export interface Declared {
  readonly registers: ReadonlyMap<string, OutlinedRegister>;
  readonly views: ReadonlyMap<string, OutlinedView>;
  readonly actions: ReadonlyMap<string, OutlinedAction>;
  readonly clauses: Declarations['clauses'];
  readonly editions: Declarations['editions'];
}

const byKey = <T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.key, each]));

export const indexed = ({ registers, views, actions, clauses, editions }: DeclarationOutline): Declared => ({
  registers: byKey(registers),
  views: byKey(views),
  actions: byKey(actions),
  clauses,
  editions,
});

/** A register with those actions on its records that the asker may have. */
export interface RegisterAndActs {
  readonly register: DeclaredRegister;
  readonly actions: readonly DeclaredAction[];
}
