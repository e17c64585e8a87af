import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { openRisks } from '../open-risks.ts';
import { levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../risk.ts';

export const risksPrioritised = rule({
  key: 'risks-prioritised',
  title: 'Risks to be treated are put in order',
  answers: citesBoth('6.1.2 e) 2)'),
  mode: 'computed',
  why: 'Money and people go to what comes first. An order that contradicts the levels needs a reason, or one of the two is wrong.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing('No risk is on record that could be put in order.', 'Identify the risks and score them.'),
  findings: {
    unscored: missing('{record} is not scored, so it has no place in the order.', 'Score it.'),
    none: fails('{record} is to be treated and has no priority.', 'Say when its turn is; 1 comes first.'),
    early: weakens(
      '{record} comes before risks of a higher level, and nothing says why: {others}.',
      'Put the higher level first, or give the reason for this order.',
    ),
    late: weakens(
      '{record} comes after risks of a lower level, and nothing says why: {others}.',
      'Put the higher level first, or give the reason for this order.',
    ),
  },
  follows: {
    unscored: ['impact-estimated', 'likelihood-estimated'],
    late: ['option-chosen.outgrown', 'option-chosen.unacceptable', 'option-chosen.lessened'],
  },
  *each(record, s, find) {
    const comparison = comparisonOf(record, s);
    if (comparison === 'not scored') yield find.unscored(record);
    if (comparison === 'to be treated' && record.fields.priority === undefined) yield find.none(record);
  },
  *check(s, find) {
    const ranked = openRisks(s).flatMap((record) => {
      const { priority, priorityReason, method } = record.fields;
      const level = levelOf(scoreOf(record), s);
      if (comparisonOf(record, s) !== 'to be treated') return [];
      const isRanked = priority !== undefined && level !== undefined && priorityReason === undefined;
      return isRanked ? [{ record, method, priority, level }] : [];
    });
    // Levels compare only on one method. Among risks with the same priority, the higher level comes first.
    for (const group of Map.groupBy(ranked, ({ method }) => method).values()) {
      const inOrder = group.toSorted((a, b) => a.priority - b.priority || b.level - a.level);
      const kept = new Set(longestFalling(inOrder));
      for (const [n, each] of inOrder.entries()) {
        if (kept.has(each)) continue;
        const higher = inOrder.slice(n).filter((other) => kept.has(other) && other.level > each.level);
        const lower = inOrder.slice(0, n).filter((other) => kept.has(other) && other.level < each.level);
        if (higher.length > 0) yield find.early(each.record, { others: codesOf(higher) });
        if (lower.length > 0) yield find.late(each.record, { others: codesOf(lower) });
      }
    }
  },
});

interface Ranked {
  readonly record: { readonly code: string };
  readonly level: number;
}

const codesOf = (ranked: readonly Ranked[]): string => ranked.map(({ record }) => record.code).join(', ');

interface Chain<R> {
  readonly last: R;
  readonly before: Chain<R> | undefined;
  readonly length: number;
}

/**
 * Returns the longest part of an order that is already correct, so that one misplaced risk does not cause findings
 * about all others.
 */
function longestFalling<R extends Ranked>(inOrder: readonly R[]): readonly R[] {
  // The longest chain for each final level, since there are few levels and many risks.
  const endingAt = new Map<number, Chain<R>>();
  for (const each of inOrder) {
    const before = longestOf([...endingAt.values()].filter(({ last }) => last.level >= each.level));
    endingAt.set(each.level, { last: each, before, length: (before?.length ?? 0) + 1 });
  }
  const found: R[] = [];
  for (let chain = longestOf(endingAt.values()); chain; chain = chain.before) found.push(chain.last);
  return found;
}

function longestOf<R>(chains: Iterable<Chain<R>>): Chain<R> | undefined {
  let longest: Chain<R> | undefined;
  for (const each of chains) if (each.length > (longest?.length ?? 0)) longest = each;
  return longest;
}
