import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { auditProgramme } from '../audit-programme.ts';
import { programmeItem } from '../programme-item.ts';
import { programmesOverHaveNoOpenItems } from './programmes-over-have-no-open-items.ts';

const programme = (status: string) => a(auditProgramme, 'p1', { status });
const slot = (fields: object = {}) =>
  a(programmeItem, 'i1', { programme: 'p1', status: 'planned', ...fields });

testRule(programmesOverHaveNoOpenItems, {
  holds: {
    running: { given: [programme('running'), slot()] },
    audited: { given: [programme('over'), slot({ audit: 'a1' })] },
    dropped: { given: [programme('over'), slot({ status: 'dropped' })] },
  },
  finds: {
    forgotten: { given: [programme('over'), slot()], finds: ['open i1'] },
  },
});
