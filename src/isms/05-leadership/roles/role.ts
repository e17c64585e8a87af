import { choices, line, prose, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The roles of the ISMS with their duties and powers (5.3). */
export const role = register({
  key: 'role',
  clause: '5.3',
  title: 'Role',
  plural: 'Roles',
  code: 'ROL',
  synonyms: ['responsibility', 'RACI'],
  purpose:
    'Which duties and powers security needs, whoever holds them at the moment. An auditor asks for two of them by name: who keeps the ISMS in line with the standard, and who reports how it performs.',
  label: 'name',
  knownByName: true,
  fields: {
    name: line({ title: 'Name', help: 'What people call it, such as ISMS manager.', material: true }),
    securityRelevant: yesNo({
      title: 'Security-relevant',
      help: 'Whether the work in it influences information security, so that holders need competence and a notice.',
      default: true,
      material: true,
    }),
    responsibilities: prose({
      title: 'Responsibilities',
      help: 'What whoever holds it answers for.',
      optional: true,
      material: true,
    }),
    authorities: prose({
      title: 'Powers',
      help: 'What they may decide, demand or stop without asking anybody.',
      optional: true,
      material: true,
    }),
    duties: choices({
      title: 'Duties',
      help: 'The duties that are looked for by name, in this and in no other role or in several.',
      options: {
        'isms conformity': 'Keeps the ISMS in line with the standard',
        'performance reporting': 'Reports to top management how the ISMS performs',
        'risk owner': 'Owns risks',
        'asset owner': 'Owns assets',
        'measure owner': 'Owns measures',
        'process owner': 'Owns processes',
        'document control': 'Controls documents',
        'internal audit': 'Audits internally',
        'incident triage': 'Assesses reported events',
        'incident handling': 'Handles incidents',
        notification: 'Notifies authorities and customers',
        continuity: 'Leads in an emergency',
        'supplier control': 'Controls suppliers',
        'access control': 'Grants and reviews access',
        'vulnerability handling': 'Handles technical vulnerabilities',
        'data protection': 'Looks after personal data',
        awareness: 'Sees to training and awareness',
      },
      optional: true,
      material: true,
    }),
    incompatible: references('role', {
      title: 'Not together with',
      help: 'The roles that the same person must not hold at the same time.',
      optional: true,
    }),
  },
  sections: {
    'What it is': ['name', 'securityRelevant'],
    'What goes with it': ['duties', 'responsibilities', 'authorities', 'incompatible'],
  },
  columns: ['name', 'securityRelevant', 'duties', 'responsibilities', 'authorities'],
  order: 'name',
  example: {
    name: 'ISMS manager',
    securityRelevant: true,
    responsibilities:
      'Runs the ISMS, keeps its records complete, and tells top management twice a year how it performs.',
    authorities: 'May stop a change that nobody assessed, and may ask every unit for records.',
    duties: ['isms conformity', 'performance reporting'],
    incompatible: ['ROL-5'],
  },
}).invariant('incompatible', 'names the role itself', [], ({ id, fields }) =>
  (fields.incompatible ?? []).every((other) => other !== id),
);
