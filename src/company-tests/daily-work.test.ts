import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { propose } from '#isms/kernel/commits/commit.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { onDay, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { worst, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import { editions } from '#isms/standard/edition.ts';
import { all, asOf, reference } from './company-tester.ts';

/** What people do in the course of a day at the example company turns no requirement while it may still be completed. */
const inquirer = all.inquirer();
const clean = asOf(reference);

const verdictsOn = (company: Snapshot, days: number): ReadonlyMap<string, Verdict> => {
  const inquiry = inquirer.at(onDay(company, addDays(reference, days)));
  return new Map(
    editions.flatMap((edition) =>
      inquiry.conformity(edition).map(({ ref, verdict }) => [`${edition} ${ref}`, verdict] as const),
    ),
  );
};
const days = [0, 1, 5, 29];
const over = 31;
const before = new Map([...days, 20, over, 60, 200].map((day) => [day, verdictsOn(clean, day)]));

/** The requirements that stand worse that many days later than they would if nothing had been done. */
const worse = (company: Snapshot, day: number): readonly string[] =>
  [...verdictsOn(company, day)]
    .filter(([ref, verdict]) => {
      const was = before.get(day)?.get(ref) ?? 'met';
      return was !== verdict && worst([was, verdict]) === verdict;
    })
    .map(([ref]) => ref);

type Act = (company: Snapshot) => Change;

/** The company after these acts of the reference day; throws where one would be refused. */
function after(...acts: readonly Act[]): Snapshot {
  let made = 0;
  return acts.reduce((company, act) => {
    const context = {
      actor: 'PER-3',
      at: `${reference}T09:00:00.000Z`,
      newId: () => `new-${(made += 1)}`,
    };
    const proposal = propose(all.catalogue, company, [act(company)], context);
    if (isProblem(proposal))
      throw new Error(`${inEnglish(proposal.detail)} ${JSON.stringify(proposal.faults)}`);
    return proposal.after;
  }, clean);
}

const make =
  (register: string, fields: object): Act =>
  () => ({ do: 'create', register, fields });
const set =
  (register: string, id: string, fields: Readonly<Record<string, unknown>>): Act =>
  () => ({ do: 'amend', register, id, fields });
const newest = (register: string, company: Snapshot): string =>
  shelf(company, register).rows.at(-1)?.id ?? '';

const printer = {
  title: 'Printers remember what they printed',
  scenario: 'A printer goes back to the lessor, and what it printed can be read from its disk.',
  properties: ['confidentiality'],
  owner: 'PER-10',
  assets: ['AST-50'],
  method: 'MTH-2',
  likelihood: 3,
  impact: 3,
  assessedOn: reference,
  assessedBy: 'PER-3',
};
const wiping = { name: 'Wiping of printers', how: 'Before one is handed back.', owner: 'PER-10' };

const work: Readonly<Record<string, readonly Act[]>> = {
  'a risk scored above the criteria, and a treatment planned for it': [
    make('risk', printer),
    (company) => ({
      do: 'create',
      register: 'treatment',
      fields: {
        title: 'Wipe printers',
        risk: newest('risk', company),
        option: 'modify',
        reason: 'It costs little.',
        plan: 'Wipe each before it is handed back.',
        method: 'MTH-2',
        controls: ['2022-A-7-14'],
        owner: 'PER-10',
        due: '2026-12-31',
        residualLikelihood: 1,
        residualImpact: 3,
      },
    }),
  ],
  'a risk scored and not dated': [
    make('risk', { ...printer, likelihood: 1, assessedOn: undefined, assessedBy: undefined }),
  ],
  'a treatment finished with its result, its evidence and its level': [
    set('treatment', 'TRT-25', {
      doneOn: reference,
      result: 'Both switches let in only what has one of our certificates.',
      achievedLikelihood: 1,
      achievedImpact: 3,
      evidence: ['EVD-10'],
    }),
  ],
  'a treatment finished, its result still to be written': [set('treatment', 'TRT-25', { doneOn: reference })],
  'an asset entered': [make('asset', { name: 'Printer in Leipzig', kind: 'hardware', owner: 'PER-10' })],
  'a measure planned for a control that is in place': [
    make('measure', { ...wiping, status: 'planned', due: '2026-12-01', controls: ['2022-A-7-14'] }),
  ],
  'a measure put in place': [
    make('measure', {
      ...wiping,
      status: 'implemented',
      implementedOn: reference,
      controls: ['2022-A-7-14'],
    }),
  ],
  'a planned measure in place before its day': [
    set('measure', 'MSR-24', { status: 'implemented', implementedOn: reference }),
  ],
  'a critical supplier': [
    make('supplier', { name: 'Cloudhost', relevant: true, criticality: 'critical', services: 'Hosting' }),
  ],
  'a policy drafted': [
    make('document', { title: 'Printer policy', kind: 'topic policy' }),
    (company) => ({
      do: 'create',
      register: 'document-version',
      fields: { document: newest('document', company), number: '0.1' },
    }),
  ],
  'an audit planned with its checklist': [
    make('audit', { title: 'Printers', kind: 'internal', from: '2026-11-02', to: '2026-11-03' }),
    (company) => ({
      do: 'create',
      register: 'checklist-row',
      fields: { audit: newest('audit', company), question: 'Are printers wiped?' },
    }),
  ],
  'an event reported': [
    make('incident', { title: 'Laptop left in a train', reportedOn: reference, reportedBy: 'PER-10' }),
  ],
  'a nonconformity raised': [
    make('nonconformity', { title: 'A printer went back unwiped', severity: 'minor', foundOn: reference }),
  ],
  'a change planned': [make('change', { title: 'New printers', isms: true, startsOn: '2026-12-01' })],
  'an objective set': [make('objective', { title: 'No printer leaves unwiped' })],
  'a metric begun': [make('metric', { title: 'Printers wiped' })],
  'a person joining, appointed to a role': [
    make('person', { name: 'Max Example', email: 'max@quellwart.example', unit: 'UNT-6', from: reference }),
    (company) => ({
      do: 'create',
      register: 'appointment',
      fields: { role: 'ROL-6', person: newest('person', company), from: reference },
    }),
  ],
  'an issue, a party and what it asks for': [
    make('issue', { title: 'Lessors keep disks', place: 'external', category: 'contractual' }),
    make('interested-party', {
      name: 'Lessor',
      class: 'supplier',
      place: 'external',
      why: 'Owns the printers.',
    }),
    make('party-requirement', { party: 'PTY-4', text: 'Printers go back clean.' }),
  ],
};

describe('a day of work', () => {
  test.each(Object.entries(work))('%s turns nothing within the grace', (_, acts) => {
    const company = after(...acts);
    for (const day of days) expect(worse(company, day), `after ${day} days`).toEqual([]);
  });
});

describe('what is left as it was on that day is found once the grace is over', () => {
  test.each([
    ['a risk scored above the criteria, and a treatment planned for it', '2022 6.1.3 f) [plan]'],
    ['a risk scored and not dated', '2022 8.2 [interval]'],
    ['a treatment finished with its result, its evidence and its level', '2022 8.3 [doc]'],
    ['a treatment finished, its result still to be written', '2013 8.3 [doc]'],
    ['an asset entered', '2022 6.1.2 c) 1)'],
    ['a measure planned for a control that is in place', '2022 6.1.3 d) [status]'],
    ['a critical supplier', '2022 4.3 c)'],
    ['an audit planned with its checklist', '2022 9.2.2 b)'],
    ['a metric begun', '2013 9.1 b)'],
  ])('%s: %s', (name, ref) => {
    expect(worse(after(...(work[name] ?? [])), over)).toContain(ref);
  });
});

const drafts: Readonly<Record<string, readonly [readonly Act[], string]>> = {
  'a policy on a topic': [
    [
      ...(work['a policy drafted'] ?? []),
      (company) => ({
        do: 'amend',
        register: 'document',
        id: newest('document', company),
        fields: { owner: 'PER-10' },
      }),
    ],
    'document-drafts-are-finished',
  ],
  'a second information security policy': [
    [
      make('document', {
        title: 'Policy of next year',
        kind: 'information security policy',
        owner: 'PER-10',
        toBeAcknowledged: true,
      }),
    ],
    'document-drafts-are-finished',
  ],
  'the next version of a document': [
    [make('document-version', { document: 'DOC-1', number: '99.0', author: 'PER-10' })],
    'document-version-drafts-are-finished',
  ],
  'an objective': [
    [make('objective', { title: 'No printer leaves unwiped', owner: 'PER-10' })],
    'objective-drafts-are-finished',
  ],
  'a change to the ISMS nobody decided on': [
    [make('change', { title: 'One register for all sites', isms: true, owner: 'PER-10' })],
    'change-drafts-are-finished',
  ],
  'an audit on no day': [
    [make('audit', { title: 'Printers', kind: 'internal', lead: 'PER-10' })],
    'audit-drafts-are-finished',
  ],
  'a second audit programme': [
    [
      make('audit-programme', {
        title: 'Of the works',
        from: '2026-01-01',
        to: '2027-12-31',
        owner: 'PER-10',
      }),
    ],
    'audit-programme-drafts-are-finished',
  ],
  'a management review on no day': [
    [make('management-review', { title: 'Some time', chair: 'PER-10' })],
    'management-review-drafts-are-finished',
  ],
};

describe('what stays a draft', () => {
  test.each(Object.entries(drafts))(
    '%s counts nowhere, and is asked for after the grace',
    (_, [acts, key]) => {
      const company = after(...acts);
      const asked = (day: number) => {
        const rule = all.catalogue.rules.get(key);
        return rule && inquirer.at(onDay(company, addDays(reference, day))).findings(rule);
      };
      for (const day of [5, 20, 60, 200]) expect(worse(company, day), `after ${day} days`).toEqual([]);
      for (const day of [5, 20]) expect(asked(day), `after ${day} days`).toEqual([]);
      for (const day of [60, 200]) expect(asked(day), `after ${day} days`).toHaveLength(1);
    },
  );
});
