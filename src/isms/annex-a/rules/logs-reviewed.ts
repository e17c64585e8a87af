import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { process } from '../../04-context/process.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';

export const logsReviewed = rule({
  key: 'logs-reviewed-in-time',
  title: 'Logs are looked through at the planned interval',
  controls: controls({ '2013': ['A.12.4.1', 'A.12.4.3'], '2022': ['A.8.15'] }),
  mode: 'computed',
  why: 'A log nobody reads tells afterwards what one could have seen before.',
  of: operatingRecord,
  only: { activity: ['log review'] },
  reads: [process, organisation],
  empty: missing(
    'No review of logs is on record.',
    'Read the logs of administrators and of what matters most, and record it.',
  ),
  findings: {
    overdue: fails(
      'In {record} logs were last reviewed on {last}; they were due again on {due}.',
      'Read them now, from that day on.',
    ),
    never: fails('In {record} no planned review of logs was ever held.', 'Read the logs and record it.'),
  },
  *check(s, find) {
    const reviews = s.all(operatingRecord).filter(({ fields }) => fields.activity === 'log review');
    for (const [id, own] of Map.groupBy(reviews, ({ fields }) => fields.process)) {
      const where = s.get(process, id);
      if (!where || where.retired) continue;
      const last = latest(own, ({ fields }) => fields.performedOn)?.fields.performedOn;
      if (last === undefined) {
        yield find.never(where);
        continue;
      }
      const due = lapsedSince(last, s.setting(organisation, 'loggingReview'), s);
      if (due !== undefined) yield find.overdue(where, { last, due });
    }
  },
});
