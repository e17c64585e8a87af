import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { openRisks } from '../open.ts';
import { levelOf, riskMethod } from '../risk-method.ts';
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
    order: weakens(
      '{record} comes after {other}, which is of a lower level, and nothing says why.',
      'Put the higher level first, or give the reason for this order.',
    ),
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
      const isRanked = priority !== undefined && level !== undefined && priorityReason === undefined;
      return isRanked ? [{ record, method, priority, level }] : [];
    });
    // Levels compare only on one method. Of two with one priority neither is after the other: the higher level goes first.
    for (const group of Map.groupBy(ranked, ({ method }) => method).values()) {
      const inOrder = group.toSorted((a, b) => a.priority - b.priority || b.level - a.level);
      let [lowest] = inOrder;
      for (const each of inOrder) {
        if (lowest && each.level > lowest.level) yield find.order(each.record, { other: lowest.record.code });
        if (lowest && each.level < lowest.level) lowest = each;
      }
    }
  },
});
