import type { Duration, PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  choices,
  date,
  line,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { areInOrder } from '../../across/value-order.ts';
import { organisation } from '../../across/organisation.ts';
import { dueUnplanned } from '../../across/recurrence.ts';
import { supplierCertificate } from './supplier-certificate.ts';
import { supplierReview } from './supplier-review.ts';

const listed = register({
  key: 'supplier',
  clause: '8.1',
  title: 'Supplier',
  plural: 'Suppliers',
  code: 'SUP',
  synonyms: ['vendor', 'third party', 'service provider', 'subcontractor', 'outsourcing', 'cloud provider'],
  purpose:
    'Who provides what the ISMS relies on, on which terms, and how well it is known whether they keep them. An auditor picks a critical one and asks for the agreement, the last review and the way out.',
  label: 'name',
  fields: {
    name: line({ title: 'Supplier', help: 'The company, as it stands in the contract.' }),
    relevant: yesNo({
      title: 'Relevant to the ISMS',
      help: 'Whether it handles our information, or we rely on it for something in scope.',
      default: true,
    }),
    party: reference('interested-party', {
      title: 'Interested party',
      help: 'The party it is recorded as in the context, if it is.',
      optional: true,
    }),
    services: prose({
      title: 'Services',
      help: 'What it provides, and what we use that for.',
      optional: true,
    }),
    kind: choices({
      title: 'Kind',
      help: 'What makes it special; cloud services and suppliers of components have controls of their own.',
      options: {
        cloud: 'Cloud service',
        outsourcing: 'Outsourced process',
        component: 'Software or hardware component',
        development: 'Development for us',
        access: 'Access to our systems or premises',
        utility: 'Power, connection or building',
        advice: 'Advice',
      },
      optional: true,
    }),
    data: prose({ title: 'Data shared', help: 'Which of our information it sees or keeps.', optional: true }),
    personalData: yesNo({
      title: 'Personal data',
      help: 'Whether it processes personal data on our behalf.',
      optional: true,
    }),
    country: line({
      title: 'Where',
      help: 'The countries in which it works on or keeps our data.',
      optional: true,
    }),
    subcontractors: prose({
      title: 'Whom it relies on',
      help: 'The subcontractors that matter to us, as far as known.',
      optional: true,
    }),
    criticality: choice({
      title: 'Criticality',
      help: 'How bad it is for us if it fails or is broken into.',
      options: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who answers for the relationship here.',
      optional: true,
      responsible: true,
    }),
    contact: line({
      title: 'Contact there',
      help: 'Whom to call when something is wrong, by day and by night.',
      optional: true,
      personal: true,
    }),
    agreement: reference('document', {
      title: 'Agreement',
      help: 'The contract with its security terms, as a controlled document.',
      optional: true,
    }),
    clauses: choices({
      title: 'Agreed for security',
      help: 'What the agreement settles.',
      options: {
        confidentiality: 'Confidentiality',
        measures: 'Security measures',
        incidents: 'Reporting of incidents',
        audit: 'Right to audit or to reports',
        subcontractors: 'Subcontractors',
        'data protection': 'Processing of personal data',
        continuity: 'Continuity and service levels',
        vulnerabilities: 'Handling of vulnerabilities',
        return: 'Return and deletion at the end',
      },
      optional: true,
    }),
    clausesNote: prose({
      title: 'Where they stand',
      help: 'The sections of the agreement, and what could not be agreed.',
      optional: true,
    }),
    measures: references('measure', {
      title: 'Control measures',
      help: 'What we ourselves do to keep what it provides under control.',
      optional: true,
    }),
    exitPlan: prose({
      title: 'Exit plan',
      help: 'How we get our data back and who could do it instead, within what time.',
      optional: true,
    }),
    exitDocument: reference('document', {
      title: 'Exit plan in full',
      help: 'The plan as a controlled document, where a few sentences are not enough.',
      optional: true,
    }),
    from: date({
      title: 'From',
      help: 'The first day of the service; a new critical one calls for a risk assessment.',
      optional: true,
    }),
    to: date({ title: 'To', help: 'The last day of the service.', optional: true }),
  },
  sections: {
    'Who it is': ['name', 'relevant', 'party', 'owner', 'contact', 'from', 'to'],
    'What it does for us': [
      'services',
      'kind',
      'criticality',
      'data',
      'personalData',
      'country',
      'subcontractors',
    ],
    'What is agreed': ['agreement', 'clauses', 'clausesNote', 'measures'],
    'How to leave': ['exitPlan', 'exitDocument'],
  },
  columns: [
    'name',
    'criticality',
    'owner',
    'kind',
    'reviewedOn',
    'reviewed',
    'certifiedUntil',
    'agreement',
    'relevant',
  ],
  order: '-criticality',
  stands: ['criticality'],
  duty: 'supplier control',
  deadlines: {
    review: {
      title: 'Review of a supplier, not planned yet',
      on: { computed: 'reviewToPlanOn' },
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    name: 'Nimbus Hosting Ltd',
    relevant: true,
    services: 'Runs the machines and databases of our telemetry service.',
    kind: ['cloud'],
    data: 'Telemetry of customers’ pumps, with the names of their technicians.',
    personalData: true,
    country: 'Ireland, Germany',
    criticality: 'critical',
    owner: 'PER-3',
    agreement: 'DOC-21',
    clauses: ['confidentiality', 'incidents', 'audit', 'data protection', 'return'],
    clausesNote: 'Annex 2; a right to audit on site was refused, reports come twice a year.',
    exitPlan:
      'Databases are exported every night to our own storage; another provider was tried in 2025 and takes three weeks.',
    from: '2022-04-01',
  },
});

type Supplier = Stored<typeof listed>;

/** Returns whether a supplier is relevant to the ISMS and serves it on a day. */
export const serves = ({ retired, fields }: Supplier, asOf: PlainDate): boolean =>
  !retired && fields.relevant && (fields.from ?? '') <= asOf && (fields.to ?? '9999') >= asOf;

const settings = {
  critical: 'supplierReview',
  high: 'supplierReviewOther',
  medium: 'supplierReviewOther',
  low: 'supplierReviewMinor',
} as const;

/** Returns how often a supplier is reviewed; one whose criticality is not set counts as critical. */
export const reviewEvery = ({ fields }: Supplier, s: Neighbourhood<typeof organisation>): Duration =>
  s.setting(organisation, settings[fields.criticality ?? 'critical']);

/** Returns the last review of a supplier that was held; undefined if there was none. */
export const lastReviewOf = (
  { id }: Supplier,
  s: Neighbourhood<typeof supplierReview>,
): Stored<typeof supplierReview> | undefined =>
  latest(s.referring(supplierReview, 'supplier', id), ({ fields }) => fields.reviewedOn);

/** An external provider on which the ISMS relies (8.1; A.5.19 to A.5.23, A.15). */
export const supplier = listed
  .derive(
    'reviewedOn',
    date({ title: 'Last reviewed on', help: 'The day of its last review.' }),
    [supplierReview],
    (record, s) => lastReviewOf(record, s)?.fields.reviewedOn,
  )
  .derive(
    'reviewed',
    choice({
      title: 'Last review',
      help: 'How its last review ended.',
      options: {
        none: 'Never reviewed',
        open: 'Without a result',
        satisfactory: 'Satisfactory',
        conditions: 'Satisfactory on conditions',
        unsatisfactory: 'Unsatisfactory',
      },
    }),
    [supplierReview],
    (record, s) => {
      const last = lastReviewOf(record, s);
      return last ? (last.fields.result ?? 'open') : 'none';
    },
  )
  .derive(
    'reviewToPlanOn',
    date({
      title: 'Review to be planned',
      help: 'The day its next review is due by the interval; empty while one is planned.',
    }),
    [supplierReview, organisation],
    (record, s) =>
      serves(record, s.asOf)
        ? dueUnplanned(
            s.referring(supplierReview, 'supplier', record.id),
            { due: 'due', done: 'reviewedOn' },
            record.createdAt.slice(0, 10),
            reviewEvery(record, s),
          )
        : undefined,
  )
  .derive(
    'certifiedUntil',
    date({
      title: 'Certified until',
      help: 'The latest expiry among its certificates that cover what we use.',
    }),
    [supplierCertificate],
    ({ id }, s) =>
      latest(
        s.referring(supplierCertificate, 'supplier', id).filter(({ fields }) => fields.coversUs !== false),
        ({ fields }) => fields.until,
      )?.fields.until,
  )
  .invariant('to', 'cannot be before the first day of the service', [], ({ fields }) =>
    areInOrder(fields.from, fields.to),
  );
