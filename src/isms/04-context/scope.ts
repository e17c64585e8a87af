import { choice, date, line, list, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../across/decision.ts';

/** The scopes: what the ISMS covers and where it ends (4.3). An organisation may have several. */
export const scope = register({
  key: 'scope',
  clause: '4.3',
  title: 'Scope',
  plural: 'Scopes',
  code: 'SCP',
  synonyms: ['boundaries'],
  purpose:
    'What the ISMS covers, what it leaves out and why, and where it meets the work of others. An auditor holds it against the site and against the certificate.',
  label: 'name',
  fields: {
    name: line({
      title: 'Name',
      help: 'What this scope is called, where there are several.',
      material: true,
    }),
    statement: prose({
      title: 'Statement',
      help: 'The scope in the words that a customer would read on a certificate.',
      optional: true,
      material: true,
    }),
    units: references('unit', {
      title: 'Units inside',
      help: 'The organisational units whose work is covered, each with everything below it.',
      optional: true,
      material: true,
    }),
    sites: references('site', {
      title: 'Sites inside',
      help: 'The places that are covered.',
      optional: true,
      material: true,
    }),
    processes: references('process', {
      title: 'Processes inside',
      help: 'The processes that are covered, those of the ISMS itself included.',
      optional: true,
      material: true,
    }),
    services: prose({
      title: 'Products and services inside',
      help: 'What is made or provided under the ISMS, one a line.',
      optional: true,
      material: true,
    }),
    systems: references('asset', {
      title: 'Systems inside',
      help: 'The systems and networks where one could doubt whether they are covered.',
      optional: true,
      material: true,
    }),
    exclusions: list(
      {
        what: line({ title: 'What', help: 'What is left out.' }),
        reason: prose({
          title: 'Reason',
          help: 'Why it may be left out without harm to what is inside.',
          longest: 2000,
        }),
      },
      {
        title: 'Exclusions',
        help: 'What one could take to be inside and is not.',
        optional: true,
        material: true,
      },
    ),
    interfaces: list(
      {
        what: line({ title: 'What', help: 'The activity or service that crosses the edge.' }),
        with: line({ title: 'With whom', help: 'Who stands on the other side.' }),
        supplier: reference('supplier', {
          title: 'Supplier',
          help: 'The supplier, or one that stands for a group of them, if it is one.',
          optional: true,
        }),
        direction: choice({
          title: 'Direction',
          help: 'Who depends on whom.',
          options: { inward: 'We depend on them', outward: 'They depend on us', both: 'Both ways' },
        }),
      },
      {
        title: 'Interfaces and dependencies',
        help: 'Where the work inside meets, or relies on, work that others do.',
        optional: true,
        material: true,
      },
    ),
    noInterfaces: prose({
      title: 'Why there are none',
      help: 'Only where nothing crosses the edge: say why. Otherwise leave it empty and list them.',
      optional: true,
      material: true,
    }),
    issues: references('issue', {
      title: 'Issues considered',
      help: 'The issues that had a say in where the edge lies.',
      optional: true,
    }),
    requirements: references('party-requirement', {
      title: 'Requirements considered',
      help: 'The requirements of parties that had a say in where the edge lies.',
      optional: true,
    }),
    document: reference('document', {
      title: 'Document',
      help: 'The controlled document in which the scope can be had.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who keeps it right.',
      optional: true,
      responsible: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether the edge is still where it should be.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What it covers': ['name', 'statement', 'units', 'sites', 'processes', 'services', 'systems'],
    'Where it ends': ['exclusions', 'interfaces', 'noInterfaces'],
    'What it takes into account': ['issues', 'requirements'],
    'Kept up to date': ['document', 'owner', 'reviewedOn'],
  },
  columns: ['name', 'statement', 'units', 'sites', 'owner', 'reviewedOn', 'approval'],
  order: 'name',
  deadlines: {
    review: {
      title: 'Review of the scope',
      from: 'reviewedOn',
      every: { setting: 'scopeReview' },
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    name: 'Controllers and their cloud',
    statement:
      'Development, production and servicing of controllers for water utilities, and the cloud service that goes with them.',
    units: ['UNT-1'],
    sites: ['SIT-1', 'SIT-2'],
    processes: ['PRC-1', 'PRC-2'],
    services: 'Controllers\nRemote maintenance\nCloud service for operators',
    exclusions: [
      {
        what: 'The canteen and its till',
        reason: 'Run by a tenant on a network of its own; no information of ours is handled there.',
      },
    ],
    interfaces: [
      {
        what: 'Hosting of the cloud service',
        with: 'The provider of the data centre',
        supplier: 'SUP-2',
        direction: 'inward',
      },
    ],
    issues: ['ISS-1'],
    requirements: ['RQT-1'],
    document: 'DOC-2',
    owner: 'PER-2',
    reviewedOn: '2026-03-18',
  },
}).derive(
  'approval',
  choice({
    title: 'Approval',
    help: 'How the approval of this scope stands.',
    options: decisionStates,
  }),
  [decision],
  approvalOf,
);
