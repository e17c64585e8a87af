import { choices, references } from '#isms/kernel/declarations/fields.ts';

export const mainClauses = {
  '4': '4 Context',
  '5': '5 Leadership',
  '6': '6 Planning',
  '7': '7 Support',
  '8': '8 Operation',
  '9': '9 Performance evaluation',
  '10': '10 Improvement',
};

/** The fields for the scope of a planned or held audit, declared once so that plan and result can be compared. */
export const auditScope = {
  clauses: choices({
    title: 'Clauses',
    help: 'The main clauses it covers; the checklist says which requirements of them.',
    options: mainClauses,
    optional: true,
    material: true,
  }),
  controls: references('catalogue-control', {
    title: 'Controls',
    help: 'The controls it covers, of any catalogue.',
    optional: true,
    material: true,
  }),
  processes: references('process', {
    title: 'Processes',
    help: 'The processes it looks into; whoever owns or works in one does not audit it.',
    optional: true,
    material: true,
  }),
  units: references('unit', {
    title: 'Units',
    help: 'The parts of the organisation it visits; their managers get the report.',
    optional: true,
    material: true,
  }),
  sites: references('site', {
    title: 'Sites',
    help: 'The places it visits, also where that is done from afar.',
    optional: true,
    material: true,
  }),
};

/** The names of those fields, for a section of a form. */
export const auditScopeNames = ['clauses', 'controls', 'processes', 'units', 'sites'] as const;

/** The kinds of audits, by who audits whom. Only internal audits fulfil clause 9.2. */
export const auditKinds = {
  internal: 'Internal audit',
  supplier: 'Audit of a supplier',
  certification: 'Audit by a certification body',
  customer: 'Audit by a customer',
};
