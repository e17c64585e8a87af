import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';

export const methodsYieldValidResults = rule({
  key: 'methods-yield-valid-results',
  title: 'Each metric has a method and a source from which it is read',
  answers: citesBoth('9.1 b)'),
  mode: 'supported',
  why: 'A figure is worth as much as the way it was arrived at. An auditor takes one and asks to see it counted again.',
  of: metric,
  only: { status: ['active'] },
  reads: [reading],
  empty: missing(
    'Nothing is measured, so there is no method to look at.',
    'Settle what is measured, and how for each of it.',
  ),
  findings: {
    method: fails(
      'Nothing says how the value of {record} is arrived at.',
      'Write down what is counted, divided by what, and what is left out.',
    ),
    source: fails('Nothing says where the data for {record} come from.', 'Name the system, log or register.'),
    disagreeing: weakens(
      'Two readings of {record} for {on} from the same source disagree: {one} and {other}.',
      'Find out which is right and why, mend the method if it allows both, and take the wrong one out of use.',
    ),
  },
  conditions: { method: present('method'), source: present('source') },
  *each(record, s, find) {
    const known = new Map<string, number>();
    for (const { fields } of s.referring(reading, 'metric', record.id)) {
      const { takenOn, value, source = record.fields.source } = fields;
      if (takenOn === undefined || value === undefined) continue;
      const one = known.get(`${takenOn} ${source}`);
      if (one !== undefined && one !== value)
        yield find.disagreeing(record, { on: takenOn, one, other: value });
      known.set(`${takenOn} ${source}`, value);
    }
  },
});
