import { hasRole, type Asker, type Role } from './asker.ts';

/** The areas of administration beside the records, each with the roles that may read it and act in it. */
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

/** Checks whether a person may administer an area. API keys never may. */
export const mayAdminister = (asker: Asker, area: Area): boolean =>
  asker.bound === undefined && hasRole(asker, law[area]);

/**
 * Checks whether a person may run the installation. ISMS managers may, but not with an API key. Callers pass the asker
 * of the organisation that was established first.
 */
export const mayRunInstallation = (asker: Asker): boolean =>
  asker.bound === undefined && hasRole(asker, ['isms-manager']);
