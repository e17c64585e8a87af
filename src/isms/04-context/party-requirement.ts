import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/**
 * The requirements of interested parties (4.2 b, c). Also the register of legal and contractual requirements (A.5.31,
 * A.18.1.1).
 */
export const partyRequirement = register({
  key: 'party-requirement',
  clause: '4.2',
  title: 'Requirement of a party',
  plural: 'Requirements of parties',
  code: 'RQT',
  synonyms: [
    'GDPR',
    'DSGVO',
    'data protection law',
    'privacy law',
    'legal requirement',
    'legal register',
    'regulation',
    'statute',
    'contractual requirement',
    'NIS2',
    'DORA',
    'compliance obligation',
  ],
  purpose:
    'What each interested party requires of information security, laws and contracts included, and whether the ISMS takes care of it. An auditor reads this beside the scope.',
  label: 'text',
  partOf: 'party',
  fields: {
    party: reference('interested-party', { title: 'Party', help: 'Who requires it.', material: true }),
    text: prose({
      title: 'Requirement',
      help: 'What they require, in words one could check.',
      longest: 2000,
      material: true,
    }),
    source: choice({
      title: 'Source',
      help: 'What makes it a requirement.',
      options: { law: 'Law', regulation: 'Regulation', contract: 'Contract', expectation: 'Expectation' },
      optional: true,
      material: true,
    }),
    citation: line({
      title: 'Citation',
      help: 'Where it is written: article, section, contract number.',
      optional: true,
    }),
    jurisdiction: line({ title: 'Jurisdiction', help: 'For a law: where it applies.', optional: true }),
    addressed: choice({
      title: 'Addressed through the ISMS',
      help: 'Whether the ISMS takes care of it. Leave empty until it is decided.',
      options: { yes: 'Yes', no: 'No' },
      optional: true,
      material: true,
    }),
    controls: references('catalogue-control', {
      title: 'Through controls',
      help: 'The controls that take care of it.',
      optional: true,
    }),
    processes: references('process', {
      title: 'Through processes',
      help: 'The processes that take care of it.',
      optional: true,
    }),
    objectives: references('objective', {
      title: 'Through objectives',
      help: 'The objectives that take care of it.',
      optional: true,
    }),
    how: prose({
      title: 'How',
      help: 'How it is taken care of, where controls, processes and objectives do not say it all.',
      optional: true,
    }),
    reasonNot: prose({
      title: 'Reason why not',
      help: 'Why the ISMS does not take care of it.',
      optional: true,
    }),
    appliesFrom: date({ title: 'Applies from', help: 'The first day on which it binds.', optional: true }),
    runReason: prose({
      title: 'Why no risk assessment',
      help: 'Where it is new and the method calls for one: why it changes no risk.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether this is still so.',
      optional: true,
      happened: true,
    }),
    changedOn: date({
      title: 'Changed on',
      help: 'When what is said of the requirement last changed; a look at it that changes nothing is none.',
      optional: true,
      byAction: true,
      dayOfChangeIn: ['party', 'text', 'source', 'addressed'],
    }),
  },
  sections: {
    'What is required': ['party', 'text'],
    'Where it comes from': ['source', 'citation', 'jurisdiction', 'appliesFrom'],
    'What we do about it': [
      'addressed',
      'controls',
      'processes',
      'objectives',
      'how',
      'reasonNot',
      'runReason',
    ],
    'Kept up to date': ['reviewedOn', 'changedOn'],
  },
  columns: ['party', 'text', 'source', 'addressed', 'citation', 'reviewedOn'],
  order: 'party',
  deadlines: {
    review: {
      title: 'Review of a requirement',
      from: 'reviewedOn',
      every: { setting: 'contextReview' },
      recurs: true,
    },
  },
  example: {
    party: 'PTY-2',
    text: 'A severe incident in a product on the market is reported within 24 hours of becoming aware of it.',
    source: 'regulation',
    citation: 'Regulation (EU) 2024/2847, Article 14',
    jurisdiction: 'European Union',
    addressed: 'yes',
    controls: ['2022-A-5-24', '2022-A-5-26'],
    how: 'Incident procedure, section on reporting duties.',
    appliesFrom: '2026-09-11',
    reviewedOn: '2026-09-01',
  },
});
