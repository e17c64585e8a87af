import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import {
  date,
  duration,
  file,
  line,
  list,
  number,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import { catalogueOf, type Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { CommitRequest } from '../commits/commit-request.ts';

/** A small ISMS of its own, so that these tests say nothing about the registers of the product. */
export const house = register({
  key: 'house',
  clause: '4',
  title: 'House',
  plural: 'Houses',
  purpose: 'Holds the settings.',
  code: 'HOUSE',
  label: 'name',
  singleton: true,
  fields: {
    name: line({ title: 'Name', help: 'What it is called.' }),
    timeZone: line({
      title: 'Time zone',
      help: 'Where its days end.',
      format: 'timeZone',
      default: 'Europe/Berlin',
    }),
    tolerance: duration({ title: 'Tolerance', help: 'How late is late.', default: 'P30D' }),
    completionGrace: duration({ title: 'Grace', help: 'How long what is begun may take.', default: 'P30D' }),
  },
  example: { name: 'The house' },
});

export const person = register({
  key: 'person',
  clause: '7.2',
  title: 'Person',
  plural: 'People',
  purpose: 'Who is here.',
  code: 'PERSON',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'What they are called.', personal: true }),
    email: line({ title: 'E-mail', help: 'Where to write.', optional: true, personal: true }),
    cv: file({ title: 'CV', help: 'What they learned.', optional: true, personal: true }),
    administrator: yesNo({ title: 'Administrator', help: 'Whether they may do everything.', default: false }),
    until: date({ title: 'Until', help: 'Their last day.', optional: true }),
  },
  example: { name: 'Ana' },
});

export const risk = register({
  key: 'risk',
  clause: '6.1',
  title: 'Risk',
  plural: 'Risks',
  purpose: 'What could happen.',
  code: 'RISK',
  label: 'scenario',
  fields: {
    scenario: prose({ title: 'Scenario', help: 'What could happen.', material: true }),
    owner: reference('person', { title: 'Owner', help: 'Who owns it.', optional: true }),
    watchers: references('person', { title: 'Watchers', help: 'Who looks.', optional: true }),
    level: number({ title: 'Level', help: 'How bad.', default: 1, material: true }),
    proof: file({ title: 'Proof', help: 'Why we think so.', optional: true }),
    heard: list(
      {
        who: line({ title: 'Who', help: 'Who said so.', personal: true, optional: true }),
        said: line({ title: 'Said', help: 'What they said.' }),
      },
      { title: 'Heard', help: 'What people said.', optional: true },
    ),
  },
  example: { scenario: 'The roof leaks' },
});

/** The risk of a later version of the program: what was called level is called weight. */
export const laterRisk = register({
  key: 'risk',
  clause: '6.1',
  title: 'Risk',
  plural: 'Risks',
  purpose: 'What could happen.',
  code: 'RISK',
  label: 'scenario',
  shape: 2,
  upgrades: { 2: ({ level, ...others }) => ({ ...others, weight: Number(level) * 10 }) },
  fields: {
    scenario: prose({ title: 'Scenario', help: 'What could happen.', material: true }),
    weight: number({ title: 'Weight', help: 'How bad.', default: 10, material: true }),
    tags: line({ title: 'Tags', help: 'How to find it.', default: 'none' }),
  },
  example: { scenario: 'The roof leaks' },
});

export const small: Catalogue = catalogueOf([house, person, risk]);
export const later: Catalogue = catalogueOf([house, person, laterRisk]);

export const zoneOf = (snapshot: Snapshot): string => readerOf(snapshot).setting(house, 'timeZone');

/** The rows of every register that has any, as plain data to compare. */
export const recordsOf = (snapshot: Snapshot): Record<string, readonly Stored[]> =>
  Object.fromEntries(
    [...snapshot.shelves].flatMap(([key, { rows }]) => (rows.length > 0 ? [[key, rows]] : [])),
  );

export const only = (snapshot: Snapshot, key: string): Stored => {
  const [first] = shelf(snapshot, key).rows;
  if (!first) throw new Error(`there is no ${key}`);
  return first;
};

/** The value, or an error that says which Problem came instead. */
export function good<T>(outcome: T | Problem): T {
  if (isProblem(outcome))
    throw new Error(`${outcome.kind}: ${inEnglish(outcome.detail)} ${JSON.stringify(outcome.faults)}`);
  return outcome;
}

export const newRisk = (scenario: string, fields: object = {}, id?: string): Change =>
  create(risk, { scenario, ...fields }, id);

/** Amends the first record of a register, as it was read. */
export function amended(head: Snapshot, key: string, fields: Readonly<Record<string, unknown>>): Change {
  const { register, id, version } = only(head, key);
  return { do: 'amend', register, id, fields, expected: version };
}

/** An act that erases what is personal about a record. */
export const erasing = ({
  register = 'person',
  id = 'bo',
  files,
  ...said
}: {
  readonly register?: string;
  readonly id?: string;
  readonly files?: true;
} & Partial<CommitRequest> = {}): CommitRequest => ({
  actor: 'ana',
  why: 'Asked to, article 17',
  action: 'erase',
  decide: () => [
    { do: 'erase', register, id, approval: 'ERA-1, approved by PER-2', ...(files && { files }) },
  ],
  ...said,
});
