import type { Asker } from '#access/asker.ts';
import { answerablePeople } from '#access/answerable-people.ts';
import { askerOn } from '#access/roles.ts';
import { onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { completableUntil, graceOf } from '#isms/kernel/declarations/grace.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import { lookUp } from '#isms/kernel/snapshot/snapshot.ts';
import type { GroupedFinding } from '#isms/kernel/declarations/finding-text.ts';
import { requirement } from '#isms/across/requirement.ts';
import { openFindings, type OpenFinding } from '#isms/annex-a/open-findings.ts';
import { abilitiesOn, addedTo } from '../abilities.ts';
import { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { openActions } from '../record-actions.ts';

type Work = Mine['findings'][number];

/** A finding about a record that the people who answer for it can correct by hand. */
interface WorkFinding extends OpenFinding {
  readonly rule: Rule;
  readonly register: AnyRegister;
  readonly record: Stored;
}

type ByPerson = ReadonlyMap<string, readonly WorkFinding[]>;

const mostListed = 50;
const byWeight: readonly Finding['weight'][] = ['fails', 'missing', 'weakens', 'asks'];

// Computed once for each state of an organisation and each day.
const known = new WeakMap<object, Map<string, ByPerson>>();

/**
 * Returns the findings that wait for the asker in no other way, heaviest first. Left out are findings that an action
 * corrects, since these wait for the people the action is for, and those that are also due. Like findings about several
 * records become one. Yields between steps, so that other requests are answered.
 */
export function* findingWork(
  answers: Answers,
  asker: Asker,
  isDue: (id: string, day: unknown) => boolean,
): Generator<undefined, readonly Work[]> {
  const { rules } = answers.inquiry.catalogue;
  // Rules are not run for people to whom no finding may be shown.
  if (![...rules.values()].some((rule) => !isAboutWhatShips(rule) && answers.mayShow(rule))) return [];
  const found = new Map<Finding, WorkFinding>();
  for (const each of (yield* foundByPerson(answers.inquiry)).get(asker.person) ?? []) {
    const { rule, finding, register, record } = each;
    const isShown = answers.mayShow(rule) && answers.mayRead(register, record);
    if (isShown && !isDue(record.id, finding.parameters['due'])) found.set(finding, each);
    yield;
  }
  const shown: Work[] = [];
  for (const told of answers.told([...found.keys()])) {
    shown.push(workShown(answers, asker, told, (finding) => found.get(finding)));
    yield;
  }
  return shown.toSorted((a, b) => byWeight.indexOf(a.weight) - byWeight.indexOf(b.weight));
}

const isAboutWhatShips = ({ of, reads }: Rule): boolean =>
  [of, ...reads].every(({ closed }) => closed === true);

function workShown(
  answers: Answers,
  asker: Asker,
  { findings, message, fix }: GroupedFinding,
  foundBy: (finding: Finding) => WorkFinding | undefined,
): Work {
  const all: readonly WorkFinding[] = findings.flatMap((each) => foundBy(each) ?? []);
  const [first] = all as readonly [WorkFinding];
  const { rule, finding, requirement: ref } = first;
  if (ref !== undefined) answers.name(ref, requirement.key);
  const ids = [...new Set(all.map(({ record }) => record.id))];
  const listed = new Set(ids.slice(0, mostListed));
  return {
    rule: rule.key,
    key: finding.key,
    weight: finding.weight,
    message,
    fix,
    ...(ref !== undefined && { requirement: ref }),
    count: ids.length,
    records: all
      .filter(({ record }) => listed.has(record.id))
      .map(({ register, record, finding: own }) => ({
        register: register.key,
        id: record.id,
        code: record.code,
        label: answers.label(register, record) ?? record.code,
        message: answers.finding(own).message,
      })),
    ...(finding.weight === 'asks' ? judging(answers, asker, first) : {}),
    ...(ids.length === 1 ? mending(asker, first) : {}),
  };
}

/** Returns the action with which the asker can judge the requirement, if the finding leaves that to a person. */
function judging(answers: Answers, asker: Asker, { requirement: id }: WorkFinding): Pick<Work, 'action'> {
  const record = id === undefined ? undefined : lookUp(answers.inquiry.snapshot, requirement.key, id);
  const [act] = record ? openActions(answers, asker, requirement, record) : [];
  return act ? { action: act.key } : {};
}

/**
 * Returns what the asker can add to the record, or which field they can fill in, if the finding says what is missing.
 */
function mending(asker: Asker, { rule, finding: { key }, register, record }: WorkFinding): Partial<Work> {
  const adds = rule.findings[key]?.adds;
  if (adds !== undefined)
    return addedTo(asker, register, record).some((each) => each.key === adds) ? { adds } : {};
  const condition = rule.conditions[key];
  if (!condition || !('present' in condition)) return {};
  return abilitiesOn(asker, register, record).includes('amend') ? { field: condition.present } : {};
}

/** Checks whether a finding waits for people as an action or a deadline. */
const isAskedOtherwise = ({ findings, conditions }: Rule, key: string): boolean => {
  const condition = conditions[key];
  return findings[key]?.act !== undefined || (condition !== undefined && 'current' in condition);
};

/** Returns a function that checks whether a person may see what a rule finds about a record. */
function seeing(
  inquiry: Inquiry,
): (id: Id<'person'>, rule: Rule, register: AnyRegister, record: Stored) => boolean {
  const known = new Map<string, Answers | undefined>();
  const answersOf = (id: Id<'person'>): Answers | undefined => {
    if (known.has(id)) return known.get(id);
    const asker = askerOn(id, inquiry.reader, inquiry.catalogue);
    const answers = asker && new Answers(inquiry, asker);
    known.set(id, answers);
    return answers;
  };
  return (id, rule, register, record) => {
    const answers = answersOf(id);
    return answers !== undefined && answers.mayShow(rule) && answers.mayRead(register, record);
  };
}

function* foundByPerson(inquiry: Inquiry): Generator<undefined, ByPerson> {
  const { snapshot, catalogue, reader: s } = inquiry;
  const days = known.get(snapshot.shelves) ?? new Map<string, ByPerson>();
  known.set(snapshot.shelves, days);
  const before = days.get(snapshot.asOf);
  if (before) return before;
  for (const rule of catalogue.rules.values()) {
    inquiry.findings(rule);
    yield;
  }
  const asked = {
    s,
    rules: catalogue.rules,
    findings: (rule: Rule) => inquiry.findings(rule),
    conformity: (edition: '2013' | '2022') => inquiry.conformity(edition),
  };
  const maySee = seeing(inquiry);
  const grace = graceOf(s, catalogue.settings);
  const found = new Map<string, WorkFinding[]>();
  for (const open of openFindings(asked, '2022')) {
    const { finding } = open;
    const rule = catalogue.rules.get(finding.rule);
    const register = catalogue.registers.get(finding.register);
    const record = register && lookUp(snapshot, register.key, finding.record ?? '');
    if (!rule || !register || !record || record.retired || isAskedOtherwise(rule, finding.key)) continue;
    // Records that may still be incomplete need no correction yet. Their pages say what they lack.
    if (s.asOf <= (completableUntil(finding, grace) ?? '')) continue;
    const answerable = answerablePeople(register, record, s).filter((id) =>
      maySee(id, rule, register, record),
    );
    // If nobody who answers for the record may see the finding, it waits for the people who run the ISMS.
    for (const person of answerable.length > 0 ? answerable : onDuty(undefined, s)) {
      const own = found.get(person) ?? [];
      found.set(person, own);
      own.push({ ...open, rule, register, record });
    }
    yield;
  }
  days.set(snapshot.asOf, found);
  return found;
}
