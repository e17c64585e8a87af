import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { evidence } from '../../../across/evidence.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { auditProgramme } from '../audit-programme.ts';
import { checklistRow } from '../checklist-row.ts';
import { auditsOnRecord } from './9.2.2-doc-audits-on-record.ts';

const programme = a(auditProgramme, 'p1');
const held = (fields: object = {}) => a(audit, 'a1', { report: 'd1', ...fields });
const found = (fields: object = {}) =>
  a(auditFinding, 'f1', { audit: 'a1', requirements: ['2022-7-2-d'], ...fields });
const row = (fields: object = {}) => a(checklistRow, 'k1', { audit: 'a1', result: 'conforms', ...fields });

testRule(auditsOnRecord, {
  holds: {
    'programme, report, findings and checklist': { given: [programme, held(), found(), row()] },
    'the report is a file': { given: [programme, held({ report: undefined, evidence: ['e1'] })] },
    'the report is a file that names the audit': {
      given: [
        programme,
        held({ report: undefined }),
        a(evidence, 'e1', { records: [{ register: 'audit', id: 'a1' }] }),
      ],
    },
    'the cases are in a file': { given: [programme, held(), row({ sample: [], evidence: ['e1'] })] },
    'all cases were looked at, and it is said what was seen': {
      given: [programme, held(), row({ sample: [], sampling: 'all' })],
    },
    'a question that took no sample': {
      given: [programme, held(), row({ sample: [], sampling: undefined, sampleSize: undefined })],
    },
    'left out, and it is said why': {
      given: [programme, held(), row({ result: 'not examined', leftOutBecause: 'Moved to October.' })],
    },
    'what did not conform has its finding': {
      given: [programme, held(), found({ row: 'k1' }), row({ result: 'does not conform' })],
    },
    'what did not conform is held against the same criterion as a finding': {
      given: [programme, held(), found(), row({ result: 'does not conform', requirements: ['2022-7-2-d'] })],
    },
    'an audit that is under way': {
      given: [
        programme,
        held(),
        a(audit, 'a2', { status: 'under way' }),
        row({ audit: 'a2', result: undefined }),
      ],
    },
  },
  finds: {
    'without a programme': { given: [held()], finds: ['unprogrammed'] },
    'without a report': { given: [programme, held({ report: undefined })], finds: ['reportless a1'] },
    'a finding held against nothing': {
      given: [programme, held(), found({ requirements: [], sections: undefined })],
      finds: ['uncriterial f1'],
    },
    'a finding without facts': {
      given: [programme, held(), found({ facts: undefined })],
      finds: ['factless f1'],
    },
    'a question without an answer': {
      given: [programme, held(), row({ result: undefined })],
      finds: ['unanswered a1'],
    },
    'left out without a word': {
      given: [programme, held(), row({ result: 'not examined' })],
      finds: ['unexplained k1'],
    },
    'concluded over a row that does not conform': {
      given: [programme, held(), found(), row({ result: 'does not conform' })],
      finds: ['unfound k1'],
    },
    'cases that nobody can find again': {
      given: [programme, held(), row({ sample: [], sampling: 'random' })],
      finds: ['unkept k1'],
    },
    'none is concluded': { given: [programme, held({ status: 'planned' })], finds: ['empty'] },
  },
});
