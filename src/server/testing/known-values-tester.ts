import { hindrance, type Actor } from '#isms/kernel/declarations/action.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Operation } from './request-tester.ts';
import type { Known } from './schema-tester.ts';
import { password } from './server-tester.ts';

/** The number of values of each kind that are worth trying. */
const enough = 12;

/** Returns the first and the last values: long existing ones and recent ones. */
const some = <T>(all: readonly T[]): readonly T[] =>
  all.length <= enough ? all : [...all.slice(0, enough / 2), ...all.slice(-enough / 2)];

/**
 * Returns the values that are meaningful for an operation: those of current records. Neither people in `without` nor
 * records that name them are included, so that requests do not change them.
 */
export function knownTo(
  { path }: Operation,
  inquiry: Inquiry,
  {
    without,
    actor,
    tokens,
  }: { readonly without: ReadonlySet<string>; readonly actor: Actor; readonly tokens: readonly string[] },
): Known {
  const { catalogue, reader } = inquiry;
  const [, , kind = '', key = ''] = path.split('/');
  const action = catalogue.actions.get(key);
  const register = catalogue.registers.get(action ? action.on.key : key);
  const of = (key: string): readonly Stored[] => {
    const named = catalogue.registers.get(key);
    return named ? reader.everything(named).filter((each) => !names(each, without)) : [];
  };
  const table = new Map<string, readonly unknown[]>();
  const tell = (name: string, values: readonly unknown[]): void => {
    table.set(name, [...(table.get(name) ?? []), ...values]);
  };
  const tellOf = (fields: Fields, records: readonly Stored[]): void => {
    for (const [name, { kind, to, fields: inner, format }] of Object.entries(fields)) {
      const ids = some(to === undefined ? [] : of(to).filter(({ retired }) => !retired)).map(({ id }) => id);
      tell(name, kind === 'references' ? ids.map((id, at) => [id, ...ids.slice(at + 1, at + 2)]) : ids);
      if (to === undefined && (hardToGuess.has(kind) || format))
        tell(name, some(records.map((each) => each.fields[name]).filter((value) => value !== undefined)));
      tellOf(inner ?? {}, []);
    }
  };

  tell('asOf', ['2024-12-31', '2025-11-30', reader.asOf]);
  if (register) {
    const all = of(register.key);
    const open = action ? all.filter((each) => hindrance(action, each, reader, actor) === undefined) : [];
    tell(
      'id',
      (open.length > 0 ? [...some(open), ...all.slice(0, 1)] : some(all)).flatMap(({ id, code }) => [
        id,
        code,
      ]),
    );
    // Usually left out, since a random version is rarely the current one.
    tell('expected', [undefined]);
    if (!action)
      tell(
        'fields',
        some(all).map(({ fields }) => fields),
      );
    const versions = some(all.filter(({ retired }) => !retired)).map(({ id, version }) => ({ id, version }));
    tell(
      'records',
      versions.map((each, at) => [each, ...versions.slice(at + 1, at + 3)]),
    );
    tell('sort', sortings(register));
    tell('where', conditions(register, all));
    tell(
      'after',
      some(all).map(({ id }, at) => `${at}.${id}`),
    );
    tell(
      'q',
      some(all).map(({ code }) => code),
    );
    tellOf(action ? action.input : register.fields, action ? [] : all);
  } else tellOf(catalogue.views.get(key)?.parameters ?? {}, []);
  if (!register && kind !== 'views') {
    tell(
      'person',
      some(of('person')).map(({ id }) => id),
    );
    tell('email', [
      'ana@example.org',
      ...some(of('person')).map(({ fields }) => fields['email'] ?? 'ana@example.org'),
    ]);
    tell('token', tokens);
    for (const name of ['password', 'current']) tell(name, [password]);
    tell('code', ['123456']);
    tell('type', ['text/plain', 'application/pdf', 'text/html', 'public-key']);
    tell('to', ['/', '/register/risk']);
    const files = some(of('document-version')).flatMap(
      ({ fields }) => (fields['content'] as { hash?: string } | undefined)?.hash ?? [],
    );
    tell('hash', kind === 'declarations' ? tokens : files);
    if (kind === 'declarations') tell('key', ['risk', 'due']);
  }
  return (name) => table.get(name) ?? [];
}

// Kinds of values that are not found by chance.
const hardToGuess: ReadonlySet<string> = new Set([
  'step',
  'matrix',
  'file',
  'list',
  'link',
  'links',
  'frozen',
]);

const names = ({ id, fields }: Stored, without: ReadonlySet<string>): boolean =>
  without.has(id) || Object.values(fields).some((value) => typeof value === 'string' && without.has(value));

const sortings = ({ fields, derived }: AnyRegister): readonly string[] =>
  some([...Object.keys(fields), ...Object.keys(derived), 'code', 'changedAt']).flatMap((name) => [
    name,
    `-${name}`,
    `${name},-code`,
  ]);

const operators = ['is', 'not', 'above', 'below', 'before', 'after', 'has', 'empty', 'filled'];

const conditions = ({ fields }: AnyRegister, records: readonly Stored[]): readonly unknown[] =>
  Object.keys(fields).flatMap((name, at) => {
    const some = records[at % Math.max(records.length, 1)]?.fields[name];
    const value = typeof some === 'string' ? some : JSON.stringify(some ?? '');
    const condition = `${name}:${operators[at % operators.length]}:${value.slice(0, 60)}`;
    return [condition, `${name}:is:${value.slice(0, 60)}|x`, [condition, 'code:has:1']];
  });
