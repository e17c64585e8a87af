import { choice, date, duration, line, list, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';

const interval = (title: string, help: string, fallback: `P${number}${'M' | 'D'}`) =>
  duration({ title, help, default: fallback });

/** The organisation itself and its settings. The standard names no length of time, so each one is set here. */
export const organisation = register({
  key: 'organisation',
  clause: '4.4',
  title: 'Organisation',
  plural: 'Organisation',
  code: 'ORG',
  purpose:
    'Who runs this ISMS, since when, and at what intervals. The standard speaks of planned intervals and leaves their length to the organisation.',
  label: 'name',
  singleton: true,
  fields: {
    name: line({ title: 'Name', help: 'The legal name, as it stands on a certificate.' }),
    edition: choice({
      title: 'Edition worked to',
      help: 'The edition of ISO/IEC 27001 that screens and checks start with.',
      options: { '2022': 'ISO/IEC 27001:2022 with Amd 1:2024', '2013': 'ISO/IEC 27001:2013' },
      default: '2022',
    }),
    inForceSince: date({
      title: 'ISMS in force since',
      help: 'From this day on, what should exist and does not is a failing; before it, it is only missing.',
      optional: true,
    }),
    timeZone: line({
      title: 'Time zone',
      help: 'Decides when a day ends, and with it when something becomes overdue.',
      format: 'timeZone',
      default: 'UTC',
    }),
    currency: line({
      title: 'Reference currency',
      help: 'The currency in which costs and losses are stated, as its three-letter code.',
      longest: 3,
      default: 'EUR',
    }),
    topManagement: references('person', {
      title: 'Top management',
      help: 'The people who direct and control the organisation at the highest level.',
      optional: true,
    }),
    tolerance: interval(
      'Tolerance',
      'By how much a planned interval may be exceeded before a rule minds.',
      'P30D',
    ),
    contextReview: interval(
      'Context review',
      'How often parties, their requirements and issues are looked at again.',
      'P12M',
    ),
    methodReview: interval(
      'Risk method review',
      'How often the risk method and its acceptance criteria are reviewed.',
      'P12M',
    ),
    riskAssessment: interval('Risk assessment', 'How often every risk is assessed again.', 'P12M'),
    acceptance: interval(
      'Acceptance of residual risk',
      'How long an acceptance lasts unless it says otherwise.',
      'P12M',
    ),
    judgement: interval(
      'Judgement',
      'How long a person’s judgement of a requirement lasts unless it says otherwise.',
      'P12M',
    ),
    switchedOff: list(
      {
        rule: line({ title: 'Rule', help: 'The key of the rule whose house rules no longer count.' }),
        reason: prose({ title: 'Reason', help: 'Why the organisation does without.' }),
        decidedBy: reference('person', {
          title: 'Decided by',
          help: 'The member of top management who decided it.',
        }),
      },
      {
        title: 'House rules switched off',
        help: 'House rules are good practice that the standard does not itself ask for. Those named here are not held against you.',
        optional: true,
      },
    ),
  },
  sections: {
    Organisation: ['name', 'edition', 'inForceSince', 'topManagement'],
    'Planned intervals': [
      'contextReview',
      'methodReview',
      'riskAssessment',
      'acceptance',
      'judgement',
      'tolerance',
    ],
    'House rules': ['switchedOff'],
    Place: ['timeZone', 'currency'],
  },
  columns: ['name', 'edition', 'inForceSince', 'timeZone'],
  example: {
    name: 'Acme Instruments Ltd',
    edition: '2022',
    inForceSince: '2025-04-01',
    timeZone: 'Europe/Berlin',
  },
});
