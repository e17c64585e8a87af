import type { Id } from '#isms/kernel/field.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import type { grant } from '#isms/across/grant.ts';

export type Role = NonNullable<Stored<typeof grant>['fields']['role']>;

/** Who asks: a person and the roles they have today. */
export interface Asker {
  readonly person: Id<'person'>;
  readonly roles: readonly Role[];
}

/** What is asked for: to read, to write as one likes, or to take a decision. */
export type Act = 'read' | 'write' | 'decide';

interface Policy {
  readonly roles: readonly Role[];
  readonly acts: readonly Act[];
  on(register: AnyRegister, record: Stored | undefined, asker: Asker): boolean;
}

const anything = (): boolean => true;
const documents = ({ key }: AnyRegister): boolean =>
  ['document', 'document-version', 'organisation'].includes(key);
const theirs = (_: AnyRegister, record: Stored | undefined, { person }: Asker): boolean =>
  record !== undefined &&
  [record.fields['owner'], record.fields['contact'], record.fields['author']].includes(person);

const allow = (roles: readonly Role[], acts: readonly Act[], on: Policy['on']): Policy => ({
  roles,
  acts,
  on,
});

/** The law, sentence by sentence. What no sentence allows is not allowed. */
const policies: readonly Policy[] = [
  allow(['isms-manager'], ['read', 'write', 'decide'], anything),
  allow(['top-management', 'owner', 'internal-auditor', 'external-auditor', 'reader'], ['read'], anything),
  allow(['top-management', 'owner', 'internal-auditor'], ['decide'], anything),
  allow(['owner', 'top-management'], ['write'], theirs),
  allow(['employee'], ['read'], documents),
];

/** Whether somebody may do this with a register, or with one of its records. */
export const may = (asker: Asker, act: Act, register: AnyRegister, record?: Stored): boolean =>
  policies.some(
    (policy) =>
      policy.acts.includes(act) &&
      policy.roles.some((role) => asker.roles.includes(role)) &&
      policy.on(register, record, asker),
  );
