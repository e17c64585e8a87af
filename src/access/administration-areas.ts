import { hasRole, type Asker, type Role } from './asker.ts';

/** What is looked after beside the records: who may look into each area, and act there. */
const law = {
  people: ['isms-manager'],
  'sign-in': ['isms-manager'],
  keys: ['isms-manager'],
  directory: ['isms-manager'],
  mail: ['isms-manager'],
  'access-log': ['isms-manager', 'internal-auditor'],
  journal: ['isms-manager', 'top-management', 'internal-auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Area = keyof typeof law;

export const areas = Object.keys(law) as [Area, ...Area[]];

/** Whether somebody looks after an area. Nobody does so with a key. */
export const mayAdminister = (asker: Asker, area: Area): boolean =>
  asker.bound === undefined && hasRole(asker, law[area]);

/** Whether an ISMS manager of the organisation that was established first runs the installation. Nobody does so with a key. */
export const mayRunInstallation = (asker: Asker): boolean =>
  asker.bound === undefined && hasRole(asker, ['isms-manager']);
