import { describe, expect, test } from 'vitest';
import { askerOn } from '#access/roles.ts';
import type { Asker } from '#access/asker.ts';
import { answerablePeople } from '#access/answerable-people.ts';
import { person } from '#isms/07-support/people/person.ts';
import { controlStatuses } from '#isms/annex-a/control-status.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import { lookUp, onDay } from '#isms/kernel/snapshot/snapshot.ts';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { overlaysIn } from '#exchange/folder/layer.ts';
import { all, asOf, folder, reference } from '../../../company-tests/company-tester.ts';
import { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { myWork } from './my-work.ts';

/** Every finding for a person is in their work, with the action or the form that corrects it. */

interface Work {
  readonly asker: Asker;
  readonly answers: Answers;
  readonly mine: Mine;
}

function workIn(inquiry: Inquiry): ReadonlyMap<string, Work> {
  const { reader, catalogue } = inquiry;
  return new Map(
    reader.all(person).flatMap(({ id }) => {
      const asker = askerOn(id, reader, catalogue);
      if (!asker) return [];
      const answers = new Answers(inquiry, asker);
      return [[id, { asker, answers, mine: myWork(answers, asker) }] as const];
    }),
  );
}

const clean = asOf(reference);
const states = [
  ['on its reference day', clean],
  ['with its gaps', asOf(reference, ...overlaysIn(folder))],
  ['half a year later', onDay(clean, '2027-03-31')],
  ['after nothing was done for two years', onDay(clean, '2028-09-30')],
] as const;
const looked = states.map(([name, snapshot]) => {
  const inquiry = all.inquirer().at(snapshot);
  return { name, inquiry, work: workIn(inquiry) };
});

const isOpen = (verdict: Verdict): boolean => verdict !== 'met' && verdict !== 'not applicable';

/** Checks whether the work of a person includes a finding, with what corrects it. */
function isIn({ awaited, dues, findings }: Mine, rule: Rule, finding: Finding): boolean {
  const { key, record = '', parameters } = finding;
  const act = rule.findings[key]?.act;
  if (act !== undefined)
    return (
      awaited.some((each) => each.id === record && each.action === act) ||
      dues.some((each) => each.id === record && each.actions.includes(act))
    );
  const condition = rule.conditions[key];
  const deadline = condition && 'current' in condition ? condition.current : undefined;
  return (
    dues.some((each) => each.id === record && each.deadline === deadline) ||
    dues.some((each) => each.id === record && each.on === parameters['due']) ||
    findings.some(
      (each) =>
        each.rule === rule.key &&
        each.key === key &&
        (each.records.some(({ id }) => id === record) ||
          each.count > new Set(each.records.map(({ id }) => id)).size),
    )
  );
}

// Deadlines that are met outside, or that fall to a person who lost the role or has none.
const isElsewhere = [
  'absence return',
  'grant end',
  'appointment end',
  'competence-record end',
  'requirement renewal',
];

describe.each(looked)('in the example company $name', ({ inquiry, work }) => {
  const { catalogue, snapshot, reader } = inquiry;
  const whole = { s: reader, rules: catalogue.rules, findings: (rule: Rule) => inquiry.findings(rule) };

  test('whatever a finding asks of somebody is in their work', () => {
    const missed: string[] = [];
    const asked = [
      ...inquiry.conformity('2022').flatMap(({ verdict, findings }) => (isOpen(verdict) ? findings : [])),
      ...controlStatuses(whole, '2022').flatMap(({ findings }) => findings),
      ...[...catalogue.rules.values()].flatMap((rule) => (rule.keepsFrom ? inquiry.findings(rule) : [])),
    ];
    let count = 0;
    for (const finding of asked) {
      const rule = catalogue.rules.get(finding.rule);
      const register = catalogue.registers.get(finding.register);
      const record = register && lookUp(snapshot, finding.register, finding.record ?? '');
      if (!rule || !register || !record || !finding.primary) continue;
      const { act } = rule.findings[finding.key] ?? {};
      const theirs = act === undefined ? answerablePeople(register, record, reader) : [...work.keys()];
      const readers = theirs
        .flatMap((id) => work.get(id) ?? [])
        .filter(({ answers }) => answers.mayShow(rule));
      count += 1;
      const told = readers.filter(({ mine }) => isIn(mine, rule, finding));
      const isAnybodys = [...work.values()].some(({ mine }) => isIn(mine, rule, finding));
      const isMissed = act === undefined ? told.length < readers.length || !isAnybodys : told.length === 0;
      if (isMissed) missed.push(`${rule.key} ${finding.key} ${record.code}`);
    }
    expect(missed).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });

  test('what is due soon comes with an act that settles it, what keeps them from it, or the field to fill in', () => {
    const bare = [...work.values()].flatMap(({ mine }) =>
      mine.dues
        .filter(
          ({ days, actions, field, hindered }) =>
            days <= 14 && actions.length === 0 && field === undefined && hindered === undefined,
        )
        .map(({ register, deadline, code }) => `${register} ${deadline} ${code}`),
    );
    // The renewal of a judgement falls to a person who has lost the role since.
    expect(bare.filter((each) => !each.startsWith('requirement renewal'))).toEqual([]);
  });

  test('no act that nothing calls for, or that ends something, is offered as the one to take', () => {
    const offered = [...work.values()].flatMap(({ mine }) => mine.dues.flatMap(({ actions }) => actions));
    const wrong = offered.filter(
      (key) => catalogue.actions.get(key)?.ends ?? catalogue.actions.get(key)?.uncalled,
    );
    expect(wrong).toEqual([]);
  });
});

test('each deadline is settled by the act for it, and no other', () => {
  const offered = new Map<string, Set<string>>();
  for (const { work } of looked)
    for (const { mine } of work.values())
      for (const { title, actions } of mine.dues)
        offered.set(title, new Set([...(offered.get(title) ?? []), ...actions]));
  expect(Object.fromEntries([...offered].map(([title, acts]) => [title, [...acts]]))).toMatchObject({
    'Treatment of a risk': ['complete-treatment'],
    'Review of an asset': ['confirm-asset'],
    'Review of a document': ['confirm-document'],
    'Check for a newer edition': ['check-document'],
    'Replacement of a key or secret': ['record-rotation'],
    'Analysis of a metric': ['record-analysis'],
    'Management review': ['hold-management-review'],
    Action: ['complete-action'],
    'Effect of an action': ['judge-effect'],
    'Next access review, not planned yet': ['plan-access-review'],
    Communication: ['record-communication'],
    'Another look at a threat set aside': [],
  });
});

// Deadlines that are met by entering a day, a result or a new term from elsewhere, without a decision.
const isEntered = [
  'access-review-line revocation',
  'audit plan',
  'audit-finding answer',
  'audit-programme renewal',
  'audit-programme review',
  'campaign completion',
  'change completion',
  'change review',
  'corrective-action completion',
  'erasure answer',
  'evidence renewal',
  'exception expiry',
  'feedback handling',
  'improvement completion',
  'management-review following',
  'measure implementation',
  'metric-analysis analysis',
  'nonconformity decision',
  'notification notification',
  'organisation certificate',
  'performance-evaluation evaluation',
  'performance-evaluation following',
  'programme-item scheduling',
  'review-decision completion',
  'risk rescoring',
  'risk-method review',
  'scope review',
  'set-aside review',
  'supplier-certificate renewal',
  'technical-vulnerability critical',
  'technical-vulnerability high',
  'technical-vulnerability low',
  'technical-vulnerability medium',
];

test('a deadline that no act settles is one whose answer is entered in the record', () => {
  const { registers, actions } = all.catalogue;
  const settled = new Set(
    [...actions.values()].flatMap(({ on, settles = [] }) => settles.map((name) => `${on.key} ${name}`)),
  );
  // A decision or judgement is renewed by the action on its subject.
  const isOfAnother = (key: string) => registers.get(key)?.fixed === true;
  const unsettled = [...registers.values()].flatMap(({ key, deadlines = {} }) =>
    Object.keys(deadlines)
      .map((name) => `${key} ${name}`)
      .filter((each) => !settled.has(each) && !isOfAnother(key)),
  );
  expect(unsettled.filter((each) => !isElsewhere.includes(each)).toSorted()).toEqual(isEntered);
});
