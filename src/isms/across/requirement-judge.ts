import { attributed } from '#isms/kernel/queries/consequences.ts';
import { materialChangesText } from '#isms/kernel/snapshot/material-changes.ts';
import { unjudged, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { RequirementJudge } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Edition, Rule } from '#isms/kernel/declarations/rule.ts';
import { fold, mostHumanOf, worst, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { JudgedRequirement, RequirementStatus } from '#isms/kernel/declarations/view.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import type { DecisionStanding } from './decision.ts';
import { openNonconformities } from '../10-improvement/open-nonconformities.ts';
import { judgement, standingOfJudgement } from './judgement.ts';
import { requirementId } from './requirement.ts';
import { countsHere, isInForce } from './settings.ts';

/**
 * Returns the status of every requirement of an edition, judged by its rules and, where records cannot decide, by a
 * person. Open nonconformities against a requirement limit its verdict.
 */
export const judgeConformity: RequirementJudge = (inquiry, edition) => {
  const s = inquiry.reader;
  const inForce = isInForce(s);
  const counts = countsHere(s);
  const open = openNonconformities(edition, s);
  const standings = questionsOf(inquiry.catalogue, edition).map(
    ({ ref, id, rules, keys, mode }): RequirementStatus => {
      const found = rules.map((rule) => inquiry.findings(rule).filter(counts));
      const cited = open.get(ref) ?? [];
      const caps = cited.map(({ weight }) => fold([weight], 'computed', inForce));
      const ruled = worst(rules.map((rule, n) => computedBy(rule, found[n] ?? [], inForce)));
      const computed = worst([...caps, ruled]);
      const record = s.referring(judgement, 'requirement', id).at(-1);
      const judged = record && judgedOn(record, computed, rules.length > 0, s);
      return {
        edition,
        ref,
        mode,
        rules: keys,
        findings: joined(rules.length > 0 ? [...found, cited] : [[unjudged], cited]),
        computed,
        judgement: judged,
        // No judgement lifts the limit of an open nonconformity: it must be resolved first.
        verdict: worst([...caps, judged?.counts ? judged.verdict : computed]),
      };
    },
  );
  return attributed(standings, inquiry.catalogue, inquiry.snapshot);
};

// `flat` on hundreds of empty lists takes as long as all other judging after a change.
function joined(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const each of lists) for (const finding of each) all.push(finding);
  return all;
}

/**
 * Returns the verdict of one rule's findings. Consequential ones do not count, since another rule has reported them
 * already.
 */
function computedBy(rule: Rule, findings: readonly Finding[], inForce: boolean): Verdict {
  return fold(
    findings.filter((each) => each.primary).map((each) => each.weight),
    rule.mode,
    inForce,
  );
}

/** A requirement of an edition and the rules that answer it, which do not change between judgements. */
interface Question {
  readonly ref: string;
  readonly id: ReturnType<typeof requirementId>;
  readonly rules: readonly Rule[];
  readonly keys: readonly string[];
  readonly mode: RequirementStatus['mode'];
}

const known = new WeakMap<Catalogue, Partial<Record<Edition, readonly Question[]>>>();

function questionsOf(catalogue: Catalogue, edition: Edition): readonly Question[] {
  const found = known.get(catalogue)?.[edition];
  if (found) return found;
  const judges = new Map<string, Rule[]>();
  for (const rule of catalogue.rules.values())
    for (const ref of rule.answers[edition] ?? []) judges.set(ref, [...(judges.get(ref) ?? []), rule]);
  const questions = requirementsOf(edition).map(({ ref }): Question => {
    const rules = judges.get(ref) ?? [];
    const [keys, mode] = [rules.map(({ key }) => key), mostHumanOf(rules.map((rule) => rule.mode))];
    return { ref, id: requirementId(edition, ref), rules, keys, mode };
  });
  known.set(catalogue, { ...known.get(catalogue), [edition]: questions });
  return questions;
}

// The computed verdicts that a judgement need not overrule. Any other takes a reason to overrule it.
const open: readonly Verdict[] = ['needs a person', 'met'];

/** Returns the reason why a judgement does not count; undefined if it does. */
function because(
  { fields }: Stored<typeof judgement>,
  standing: DecisionStanding,
  computed: Verdict,
  isComputed: boolean,
  s: Reader,
): JudgedRequirement['because'] {
  // A judgement alone never makes a requirement met: without a rule there is no computed verdict to compare it with.
  if (!isComputed) return 'no rule yet';
  if (fields.until < s.asOf) return 'expired';
  if (standing.is === 'void') return 'void';
  const isOverruling = !open.includes(computed) && fields.verdict !== computed;
  return isOverruling && fields.overrules === undefined ? 'needs a reason to overrule' : undefined;
}

function judgedOn(
  record: Stored<typeof judgement>,
  computed: Verdict,
  isComputed: boolean,
  s: Reader,
): JudgedRequirement {
  const { id, code, fields } = record;
  const standing = standingOfJudgement(record, s);
  const reason = because(record, standing, computed, isComputed, s);
  return {
    record: { register: judgement.key, id },
    code,
    verdict: fields.verdict,
    by: fields.by,
    on: fields.on,
    until: fields.until,
    reason: fields.reason,
    overrules: fields.overrules,
    counts: reason === undefined,
    because: reason,
    changed: reason === 'void' ? materialChangesText(standing.changed) : undefined,
  };
}
