import {
  choice,
  choices,
  date,
  file,
  line,
  list,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { editionNotices } from '#isms/standard/edition.ts';
import {
  contextAndLeadership,
  evaluationAndImprovement,
  everyInterval,
  riskAndObjectives,
} from './governing-settings.ts';
import { incidentsAndVulnerabilities, operation } from './operating-settings.ts';
import { access } from './access-settings.ts';
import { policyAndAwareness, resourcesAndCompetence } from './people-settings.ts';
import { grades } from './grades.ts';
import { mailing } from './mail-settings.ts';
import { areInOrder } from './value-order.ts';
import { namesOf } from './setting.ts';

const editions = { '2022': 'ISO/IEC 27001:2022 with Amd 1:2024', '2013': 'ISO/IEC 27001:2013' };

/** The organisation and its settings. The standard names no intervals, so each is set here. */
export const organisation = register({
  key: 'organisation',
  clause: '4.4',
  title: 'Organisation',
  plural: 'Organisation',
  code: 'ORG',
  synonyms: ['settings'],
  purpose:
    'Who runs this ISMS, since when, and at what intervals. The standard speaks of planned intervals and leaves their length to the organisation.',
  label: 'name',
  singleton: true,
  fields: {
    name: line({ title: 'Name', help: 'The legal name, as it stands on a certificate.' }),
    logo: file({
      title: 'Logo',
      help: 'Shown at the head of what is printed or sent out.',
      optional: true,
    }),
    languages: list(
      { name: line({ title: 'Language', help: 'Its name, such as German.', longest: 40 }) },
      {
        title: 'Languages',
        help: 'The languages people here work in, so that it shows which document who can read.',
        optional: true,
      },
    ),
    edition: choice({
      title: 'Edition worked to',
      help: 'The edition of ISO/IEC 27001 that screens and checks start with.',
      options: editions,
      notices: editionNotices,
      default: '2022',
    }),
    editionsUsed: choices({
      title: 'Editions used',
      help: 'Every edition that a certificate, a Statement of Applicability or a contract of yours names; the one worked to, if left empty.',
      options: editions,
      notices: editionNotices,
      optional: true,
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
      // A person who could add themselves here could take every decision reserved for top management.
      afterwardsBy: ['name-top-management'],
    }),
    certificateBody: line({
      title: 'Certified by',
      help: 'The certification body, as it calls itself on the certificate.',
      optional: true,
    }),
    certificateNumber: line({
      title: 'Certificate number',
      help: 'What a customer looks it up under.',
      optional: true,
    }),
    certificateEdition: choice({
      title: 'Certified edition',
      help: 'The edition the certificate names.',
      options: editions,
      notices: editionNotices,
      optional: true,
    }),
    certificateScope: prose({
      title: 'Certified scope',
      help: 'The scope in the words of the certificate, which may be narrower than that of the ISMS.',
      optional: true,
    }),
    certificateStatement: reference('statement', {
      title: 'Statement of Applicability named',
      help: 'The issue of the Statement of Applicability to which the certificate refers.',
      optional: true,
    }),
    certificateFrom: date({
      title: 'Certified from',
      help: 'The first day of the certificate.',
      optional: true,
    }),
    certificateTo: date({
      title: 'Certified until',
      help: 'The last day of the certificate; the audit for the next one takes place before it.',
      optional: true,
    }),
    certificateFile: file({ title: 'Certificate', help: 'The certificate itself.', optional: true }),
    ...everyInterval,
    ...contextAndLeadership,
    ...riskAndObjectives,
    ...resourcesAndCompetence,
    ...policyAndAwareness,
    ...operation,
    ...incidentsAndVulnerabilities,
    ...evaluationAndImprovement,
    ...access,
    ...mailing,
    grades: list(
      {
        grade: choice({
          title: 'Grade',
          help: 'The grade that rules reckon with.',
          options: grades,
        }),
        name: line({ title: 'Called', help: 'What it is called here.', longest: 60 }),
        meaning: prose({
          title: 'Meaning',
          help: 'When a finding gets this grade, so that two auditors come to the same one.',
          optional: true,
        }),
      },
      {
        title: 'Grades of findings',
        help: 'Only where a grade has a name of your own, or where you say when it applies.',
        optional: true,
      },
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
    Organisation: ['name', 'timeZone', 'edition', 'inForceSince', 'topManagement'],
    'Languages, currency and logo': ['languages', 'currency', 'logo', 'editionsUsed'],
    Certificate: [
      'certificateBody',
      'certificateNumber',
      'certificateEdition',
      'certificateScope',
      'certificateStatement',
      'certificateFrom',
      'certificateTo',
      'certificateFile',
    ],
    'How intervals are read': namesOf(everyInterval),
    'Context and leadership': namesOf(contextAndLeadership),
    'Risks and objectives': namesOf(riskAndObjectives),
    'Resources and competence': namesOf(resourcesAndCompetence),
    'Policy and awareness': namesOf(policyAndAwareness),
    Operation: namesOf(operation),
    'Incidents and vulnerabilities': namesOf(incidentsAndVulnerabilities),
    'Evaluation and improvement': [...namesOf(evaluationAndImprovement), 'grades'],
    'Access to this system': namesOf(access),
    'Mail to people': namesOf(mailing),
    'House rules': ['switchedOff'],
  },
  // The most important sections come first. The others have defaults and are needed only when a rule or a customer
  // asks.
  later: [
    'Languages, currency and logo',
    'Certificate',
    'How intervals are read',
    'Context and leadership',
    'Risks and objectives',
    'Resources and competence',
    'Policy and awareness',
    'Operation',
    'Incidents and vulnerabilities',
    'Evaluation and improvement',
    'Access to this system',
    'Mail to people',
    'House rules',
  ],
  columns: ['name', 'edition', 'inForceSince', 'certificateBody', 'certificateTo'],
  deadlines: { certificate: { title: 'End of the certificate', on: 'certificateTo' } },
  example: {
    name: 'Acme Instruments Ltd',
    edition: '2022',
    inForceSince: '2025-04-01',
    timeZone: 'Europe/Berlin',
    certificateBody: 'Example Certification Ltd',
    certificateNumber: 'IS-48213',
    certificateEdition: '2022',
    certificateFrom: '2026-02-16',
    certificateTo: '2029-02-15',
  },
})
  .invariant('certificateTo', 'is before the first day of the certificate', [], ({ fields }) =>
    areInOrder(fields.certificateFrom, fields.certificateTo),
  )
  .invariant('acknowledgementFloor', 'is above the share that is aimed at', [], ({ fields }) =>
    areInOrder(fields.acknowledgementFloor, fields.acknowledgementQuota),
  )
  .invariant('awarenessFloor', 'is above the share that is aimed at', [], ({ fields }) =>
    areInOrder(fields.awarenessFloor, fields.awarenessQuota),
  )
  .invariant('grades', 'name a grade twice', [], ({ fields }) => {
    const named = (fields.grades ?? []).map(({ grade }) => grade);
    return new Set(named).size === named.length;
  });
