import type { Id } from '#isms/kernel/field.ts';
import { unjudged, type Finding } from '#isms/kernel/finding.ts';
import type { Inquiry, Judge } from '#isms/kernel/inquiry.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Edition, Rule } from '#isms/kernel/rule.ts';
import { changedSince } from '#isms/kernel/seen.ts';
import { fold, mostHumanOf, worst, type Verdict } from '#isms/kernel/verdict.ts';
import type { Judged, Standing } from '#isms/kernel/view.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { judgement } from './judgement.ts';
import { organisation } from './organisation.ts';
import { requirementId } from './requirement.ts';
import { isInForce } from './settings.ts';

/** Every requirement of an edition, judged by its rules and, where records cannot decide, by a person. */
export const judgeConformity: Judge = (inquiry, edition) => {
  const s = inquiry.reader;
  const inForce = isInForce(s);
  const off = new Set((s.setting(organisation, 'switchedOff') ?? []).map((each) => each.rule));
  return requirementsOf(edition).map(({ ref }): Standing => {
    const rules = rulesFor(inquiry, edition, ref);
    const findings =
      rules.length > 0
        ? rules
            .flatMap((rule) => inquiry.findings(rule))
            .filter((each) => !(each.house && off.has(each.rule)))
        : [unjudged];
    const mode = mostHumanOf(rules.map((rule) => rule.mode));
    const computed = worst(rules.map((rule) => computedBy(rule, findings, inForce)));
    const judged = judgementOf(requirementId(edition, ref), computed, s);
    const verdict = judged?.counts ? judged.verdict : computed;
    return {
      edition,
      ref,
      mode,
      rules: rules.map((rule) => rule.key),
      findings,
      computed,
      judgement: judged,
      verdict,
    };
  });
};

/** What one rule's findings come to. Consequential ones do not turn a verdict: another rule has said it already. */
function computedBy(rule: Rule, findings: readonly Finding[], inForce: boolean): Verdict {
  const own = findings.filter((each) => each.rule === rule.key && each.primary).map((each) => each.weight);
  return fold(own, rule.mode, inForce);
}

const byRef = new WeakMap<object, ReadonlyMap<string, readonly Rule[]>>();

function rulesFor({ isms }: Inquiry, edition: Edition, ref: string): readonly Rule[] {
  const known =
    byRef.get(isms) ??
    Map.groupBy(
      [...isms.rules.values()].flatMap((rule) =>
        (['2013', '2022'] as const).flatMap((each) =>
          (rule.answers[each] ?? []).map((own) => ({ key: `${each} ${own}`, rule })),
        ),
      ),
      ({ key }) => key,
    )
      .entries()
      .reduce(
        (map, [key, pairs]) =>
          map.set(
            key,
            pairs.map(({ rule }) => rule),
          ),
        new Map<string, readonly Rule[]>(),
      );
  byRef.set(isms, known);
  return known.get(`${edition} ${ref}`) ?? [];
}

const overrulable: readonly Verdict[] = ['needs a person', 'met'];

/** The latest judgement of a requirement, and whether it counts beside what was computed. */
function judgementOf(requirementRecord: Id<'requirement'>, computed: Verdict, s: Reader): Judged | undefined {
  const record = s.referring(judgement, 'requirement', requirementRecord).at(-1);
  if (!record) return undefined;
  const { verdict, by, on, until, reason, overrules, rests = [] } = record.fields;
  const isVoid = rests.some(({ record: link, version, shape, seen }) => {
    const subject = s.follow(link);
    return (
      subject && changedSince(subject.register, { version, shape, fields: seen }, subject.record).length > 0
    );
  });
  const because =
    until < s.asOf
      ? 'expired'
      : isVoid
        ? 'void'
        : !overrulable.includes(computed) && verdict !== computed && overrules === undefined
          ? 'needs a reason to overrule'
          : undefined;
  return {
    record: { register: judgement.key, id: record.id },
    code: record.code,
    verdict,
    by,
    on,
    until,
    reason,
    overrules,
    counts: because === undefined,
    because,
  };
}
