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
const requirements = ({ key }: AnyRegister): boolean => key === 'requirement';
const records = (register: AnyRegister): boolean => !requirements(register);
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
  allow(['top-management'], ['decide'], anything),
  // Who owns something approves and accepts; whether a requirement is met is not for them to say.
  allow(['owner'], ['decide'], records),
  // Who audits judges, and decides nothing that is then audited.
  allow(['internal-auditor'], ['decide'], requirements),
  allow(['owner', 'top-management'], ['write'], theirs),
  allow(['employee'], ['read'], documents),
];

const isFor = ({ roles, acts }: Policy, asker: Asker, act: Act): boolean =>
  acts.includes(act) && roles.some((role) => asker.roles.includes(role));

/** Whether somebody may do this with a register, or with one of its records. */
export const may = (asker: Asker, act: Act, register: AnyRegister, record?: Stored): boolean =>
  policies.some((policy) => isFor(policy, asker, act) && policy.on(register, record, asker));

/** Whether somebody may write anything at all: whoever may not has no use for a file of theirs here. */
export const mayWriteSomething = (asker: Asker): boolean =>
  policies.some((policy) => isFor(policy, asker, 'write'));
